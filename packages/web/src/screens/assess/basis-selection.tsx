import type { RecommendationId } from '@ketaguide/guideline';
import type { ReactNode } from 'react';
import styles from './basis-selection.module.css';

/** Which statement the Basis explains, and how to choose another. */
export interface BasisSelection {
  readonly shown: RecommendationId | undefined;
  readonly show: (statement: RecommendationId) => void;
}

interface BasisButtonProps {
  readonly statement: RecommendationId;
  readonly basis: BasisSelection;
  readonly children: ReactNode;
}

/** A statement's name that opens its basis: in the rail, or on a phone in the sheet. */
export function BasisButton({ statement, basis, children }: BasisButtonProps) {
  const isShown = basis.shown === statement;
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={isShown}
      onClick={() => basis.show(statement)}
      title="Show the basis"
    >
      {children}
    </button>
  );
}
