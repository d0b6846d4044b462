import { memo } from 'react';
import styles from './print-sheet.module.css';
import { usePrintedAt } from './use-printed-at.ts';
import { type SummaryInput, summaryView } from './view/summary-view.ts';

interface PrintSheetProps {
  readonly of: SummaryInput;
}

/** The assessment on paper: one calm page of facts, sources and unknowns. Not shown on screen. */
export const PrintSheet = memo(function PrintSheet({ of }: PrintSheetProps) {
  const printedAt = usePrintedAt();
  const summary = summaryView(of);
  return (
    <article className={`${styles.sheet} only-print`}>
      <header>
        <p className={styles.patient}>{summary.patient}</p>
        <p>
          {summary.title}. Printed {printedAt}. Draft, not signed.
        </p>
        {summary.notices.length === 0 ? null : <p className={styles.notice}>{summary.notices.join(' ')}</p>}
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
        <section>
          <h2>All {summary.statements.length} statements</h2>
          <ul>
            {summary.statements.map((statement) => (
              <li key={statement.id}>
                {statement.subject}: <b>{statement.status}</b> <span className={styles.small}>{statement.grade}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer>
        {summary.readFrom} {summary.source}
      </footer>
    </article>
  );
});
