import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

interface ActionBarProps {
  /** What the state is, at the left. */
  readonly children: ReactNode;
  /** The buttons, the primary one last. */
  readonly actions: ReactNode;
}

/** The fixed bar at the foot of a working screen, with one primary button at its right end. */
export function ActionBar({ children, actions }: ActionBarProps) {
  return (
    <section className={`${styles.bar} no-print`} aria-label="Actions">
      <div className={styles.state}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </section>
  );
}
