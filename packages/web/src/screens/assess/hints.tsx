import { type AskedFinding, choiceLabel, type Hint } from '@ketaguide/guideline';
import { dateOrText } from '../../case/case-heading.ts';
import styles from './hints.module.css';

interface HintsProps {
  readonly finding: AskedFinding;
  readonly hints: readonly Hint[];
}

/** What the record suggests without settling it, each cited. */
export function Hints({ finding, hints }: HintsProps) {
  if (hints.length === 0) return null;
  return (
    <ul className={styles.hints}>
      {hints.map((hint) => (
        <li key={`${hint.source} ${hint.display}`}>
          <b>On record: {hint.display}</b>
          {hint.date === undefined ? '' : `, ${dateOrText(hint.date)}`}.{' '}
          {hint.suggests === undefined ? null : <b>{choiceLabel(finding.id, hint.suggests)}? </b>}
          {sentence(hint.why)} <span className={styles.source}>{hint.source}</span>
        </li>
      ))}
    </ul>
  );
}

const sentence = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
};
