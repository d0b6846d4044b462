import type { Hint } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import styles from './hints.module.css';

/** What the record suggests without settling it, each cited. */
export function Hints({ hints }: { readonly hints: readonly Hint[] }) {
  if (hints.length === 0) return null;
  return (
    <ul className={styles.hints}>
      {hints.map((hint) => (
        <li key={`${hint.source} ${hint.display}`}>
          <b>On record: {hint.display}</b>
          {hint.date === undefined ? '' : `, ${formatDate(hint.date)}`}. {sentence(hint.why)}{' '}
          <span className={styles.source}>{hint.source}</span>
        </li>
      ))}
    </ul>
  );
}

const sentence = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
};
