import type { CaseHeading } from '../../case/case-heading.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import styles from './print-sheet.module.css';
import { usePrintedAt } from './use-printed-at.ts';
import type { AssessView } from './view/assess-view.ts';
import { summaryView } from './view/summary-view.ts';

interface PrintSheetProps {
  readonly view: AssessView;
  readonly heading: CaseHeading;
}

/** The assessment on paper: one calm page of facts, sources and unknowns. Not shown on screen. */
export function PrintSheet({ view, heading }: PrintSheetProps) {
  const { sheet, openCase } = useCurrentCase();
  const printedAt = usePrintedAt();
  const summary = summaryView({ view, sheet, openCase, heading });
  return (
    <article className={`${styles.sheet} only-print`}>
      <header>
        <p className={styles.patient}>{summary.patient}</p>
        <p>
          {summary.title}. Printed {printedAt}. Draft, not signed.
        </p>
        <p>{summary.notices.join(' ')}</p>
      </header>
      <section>
        <h1>{summary.headline}</h1>
        {summary.evidenceGrade === undefined ? null : <p>{summary.evidenceGrade}</p>}
        {summary.newerEvidence === undefined ? null : <p className={styles.small}>{summary.newerEvidence}</p>}
      </section>
      <div className={styles.columns}>
        <section>
          <h2>Known, and where from</h2>
          <ul>
            {summary.facts.map((fact) => (
              <li key={fact.name}>
                {fact.name}: <b>{fact.value}</b> <span className={styles.small}>{fact.source}</span>
                {fact.conflict === undefined ? null : <span className={styles.conflict}>Differs. {fact.conflict}</span>}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Not known yet</h2>
          {summary.notKnown.length === 0 ? <p>Nothing that still matters.</p> : null}
          <ul>
            {summary.notKnown.map((item) => (
              <li key={item.name} className={styles.unknown}>
                {item.name} <span className={styles.small}>{item.why}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <h2>All {summary.statements.length} statements</h2>
        <table>
          <tbody>
            {summary.statements.map((statement) => (
              <tr key={statement.id}>
                <th scope="row">{statement.subject}</th>
                <td>{statement.status}</td>
                <td>{statement.grade}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <footer>
        {summary.readFrom} {summary.source}
      </footer>
    </article>
  );
}
