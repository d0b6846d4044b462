import styles from './status-pill.module.css';

/** Where the work is: sent, on this device only, or nowhere but on this page. */
export type KeptState = 'sent' | 'on-device' | 'not-saved';

const glyphs: Readonly<Record<KeptState, string>> = {
  sent: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M4 6l1.5 1.5L8.2 4.6',
  'on-device': 'M6 10V2M3 5l3-3 3 3',
  'not-saved': 'M3.9.9h4.2l3 3v4.2l-3 3H3.9l-3-3V3.9zM3.8 6h4.4',
};

interface StatusPillProps {
  readonly state: KeptState;
  readonly children: string;
}

/** Glyph and words. "Not saved" has the stop colour, and stays. */
export function StatusPill({ state, children }: StatusPillProps) {
  return (
    <span className={state === 'not-saved' ? `${styles.pill} ${styles.notSaved}` : styles.pill}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={glyphs[state]} />
      </svg>
      {children}
    </span>
  );
}
