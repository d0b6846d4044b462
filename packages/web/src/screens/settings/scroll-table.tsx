import type { ReactNode } from 'react';
import styles from './settings-screen.module.css';

/** A table that scrolls by itself where the screen is narrow; the keyboard reaches it. */
export function ScrollTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={styles.table} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
