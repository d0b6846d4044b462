import { amountInWords } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import type { CaseHeading } from '../../case/case-heading.ts';
import type { Signature } from '../../case/plan-state.ts';
import { usePrintedAt } from '../assess/use-printed-at.ts';
import styles from './plan-print-sheet.module.css';
import { planSheet } from './view/plan-sheet.ts';
import type { PlanView } from './view/plan-view.ts';

interface PlanPrintSheetProps {
  readonly view: PlanView;
  readonly heading: CaseHeading;
  readonly signature: Signature | undefined;
}

/** The plan on one page of paper. Not shown on screen. */
export function PlanPrintSheet({ view, heading, signature }: PlanPrintSheetProps) {
  const printedAt = usePrintedAt();
  const sheet = planSheet({ view, heading, signature });
  const [unconfirmed] = view.plan?.confirmations ?? [];
  if (sheet === undefined || unconfirmed !== undefined) {
    return (
      <article className={`${styles.sheet} only-print`}>
        <p>
          There is no plan to print yet:{' '}
          {unconfirmed === undefined
            ? 'a number is missing or cannot be read'
            : `the weight of ${amountInWords(quantity(unconfirmed.value, unconfirmed.unit))} is not confirmed`}
          . Printed {printedAt}.
        </p>
      </article>
    );
  }
  const { hero } = sheet;
  return (
    <article className={`${styles.sheet} only-print`}>
      <header>
        <p className={styles.patient}>{sheet.patient}</p>
        <p>{sheet.details}</p>
        <p>
          Infusion plan. <b>{sheet.status}</b> Printed {printedAt}. Page 1 of 1.
        </p>
      </header>
      <p className={styles.hero}>
        {hero.dose} {hero.isExact ? '=' : '≈'} <b>{hero.pump}</b> {hero.duration}
      </p>
      <p>
        IV ketamine. {hero.bolus} Total <b>{hero.total}</b> ({hero.volume}){hero.totalOf}
        {hero.course === undefined ? '' : `. ${hero.course}`}. {sheet.weight}.
      </p>
      <p>
        Bag: <b>{sheet.bag}</b>
      </p>
      {sheet.program.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">Pump</th>
              <th scope="col">Start</th>
              <th scope="col">Duration</th>
              <th scope="col">Rate</th>
              <th scope="col">Volume</th>
              <th scope="col">Ketamine</th>
            </tr>
          </thead>
          <tbody>
            {sheet.program.map(({ id, what, start, duration, rate, volume, dose }) => (
              <tr key={id}>
                <td>{what}</td>
                <td>{start}</td>
                <td>{duration}</td>
                <td>
                  <b>{rate}</b>
                </td>
                <td>{volume}</td>
                <td>{dose}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.columns}>
        <section>
          <h2>Checks</h2>
          <ul>
            {sheet.checks.map(({ id, level, text, reason }) => (
              <li key={id}>
                <b>{level}.</b> {text}
                {reason === undefined ? null : <b className={styles.reason}>Reason: {reason}</b>}
              </li>
            ))}
            {sheet.met.map((text) => (
              <li key={text}>Met. {text}</li>
            ))}
          </ul>
        </section>
        {sheet.people.length === 0 ? null : (
          <section>
            <h2>People and setting</h2>
            <ul>
              {sheet.people.map(({ name, value }) => (
                <li key={name}>
                  {name}: <b>{value}</b>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>What the guideline says</h2>
          <ul>
            {sheet.statements.map(({ id, text, grade }) => (
              <li key={id}>
                {text} <span className={styles.small}>{grade}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer>{sheet.foot}</footer>
    </article>
  );
}
