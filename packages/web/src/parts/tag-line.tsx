import type { ReactNode } from 'react';
import styles from './tag-line.module.css';

/** The line of small marks under a statement: grade, chip, links. */
export function TagLine({ children }: { readonly children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}
