import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../parts/button.tsx';
import { useReturnFocus } from '../../../parts/use-return-focus.ts';
import styles from './entry-panel.module.css';

interface EntryPanelProps {
  readonly title: string;
  /** Beside the title: what stands there now. */
  readonly aside?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The place of one entry, over the chart: opened by a tap, put away by Escape or Back, and nothing is saved by that. */
export function EntryPanel({ title, aside, onClose, children }: EntryPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useReturnFocus(heading);
  useEffect(() => {
    const panel = heading.current?.closest('section');
    if (!panel?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <span className={styles.aside}>{aside}</span>
        <Button look="text" onClick={onClose}>
          Back
        </Button>
      </div>
      {children}
    </section>
  );
}
