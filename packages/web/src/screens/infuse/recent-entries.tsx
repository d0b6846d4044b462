import type { EventId } from '@ketaguide/course';
import { Button } from '../../parts/button.tsx';
import styles from './recent-entries.module.css';
import type { UndoOffer } from './use-undo.ts';
import type { EntryRow } from './view/entry-rows.ts';

interface RecentEntriesProps {
  readonly rows: readonly EntryRow[];
  readonly total: number;
  readonly onOpenAll: () => void;
  readonly undo: UndoOffer | undefined;
  readonly onUndo: (entry: EventId) => void;
}

/** The newest entries, newest first. */
export function RecentEntries({ rows, total, onOpenAll, undo, onUndo }: RecentEntriesProps) {
  return (
    <section aria-label="Newest entries" className={styles.recent}>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={row.isArtifact ? styles.artifact : undefined}>
            <span className={styles.time}>{row.time}</span>
            <span className={styles.what}>{row.what}</span>
            <span className={styles.why}>{[row.why, row.aside].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {total === 0 ? (
        <p className="small muted">Nothing entered yet.</p>
      ) : (
        <p className={styles.below}>
          <Button look="link" onClick={onOpenAll}>
            All {total} entries: look, correct
          </Button>
          {undo === undefined ? null : (
            <Button look="link" onClick={() => onUndo(undo.entry)}>
              Undo: {undo.name.toLowerCase()}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
