import type { Interpretation } from '@ketaguide/guideline';
import styles from './interpretation-list.module.css';

interface InterpretationListProps {
  readonly interpretations: readonly Interpretation[];
}

/** Choices that the text leaves open: the question, what we do, and why. */
export function InterpretationList({ interpretations }: InterpretationListProps) {
  return (
    <dl className={styles.list}>
      {interpretations.map(({ id, question, choice, reason }) => (
        <div key={id} id={`interpretation-${id}`}>
          <dt>{question}</dt>
          <dd>
            {choice} <span>{reason}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
