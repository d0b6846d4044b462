import { Button } from '../../parts/button.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import styles from './entry-buttons.module.css';

export type EntryKind = 'vitals' | 'rate' | 'event' | 'note' | 'stop';

interface EntryButtonsProps {
  /** "due 12:35, in 9 min" */
  readonly due: string | undefined;
  readonly isPaused: boolean;
  readonly open: EntryKind | 'entries' | undefined;
  readonly disabled: boolean;
  readonly onOpen: (kind: EntryKind) => void;
}

/** The five things that there are to enter; Stop stands apart. */
export function EntryButtons({ due, isPaused, open, disabled, onOpen }: EntryButtonsProps) {
  const shared = (kind: EntryKind) => ({
    disabled,
    'aria-expanded': open === kind,
    onClick: () => onOpen(kind),
  });
  return (
    <section className={styles.buttons} aria-label="Enter">
      <Button look="primary" className={styles.vitals} {...shared('vitals')}>
        <span>Vitals</span>
        {due === undefined ? null : <small>{due}</small>}
      </Button>
      <Button className={styles.entry} {...shared('rate')}>
        {isPaused ? 'Resume' : 'Rate'}
      </Button>
      <Button className={styles.entry} {...shared('event')}>
        Event
      </Button>
      <Button className={styles.entry} {...shared('note')}>
        Note
      </Button>
      <Button className={`${styles.entry} ${styles.stop}`} {...shared('stop')}>
        <Glyph mark="stop" /> Stop
      </Button>
    </section>
  );
}
