import type { ReactNode } from 'react';
import styles from './rail.module.css';

interface RailProps {
  /** What it holds, for screen readers. */
  readonly label: string;
  /** Another one starts at the top again. */
  readonly of?: string | undefined;
  /** On a narrow screen: gone, because what it says can be had elsewhere, or below the work. */
  readonly whenNarrow?: 'hidden' | 'below';
  readonly children: ReactNode;
}

/** Stands beside the work, and scrolls by itself when it is longer than the window: also by the keys. */
export function Rail({ label, of, whenNarrow = 'hidden', children }: RailProps) {
  return (
    <section className={`${styles.rail} ${whenNarrow === 'below' ? styles.follows : ''} no-print`} aria-label={label}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys */}
      <div className={styles.inner} key={of} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
