import { Button } from '../../parts/button.tsx';
import styles from './recent-entries.module.css';
import type { EntryRow } from './view/entry-rows.ts';

interface RecentEntriesProps {
  readonly rows: readonly EntryRow[];
  readonly total: number;
  readonly onOpenAll: () => void;
}

/** The newest entries, newest first. */
export function RecentEntries({ rows, total, onOpenAll }: RecentEntriesProps) {
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
        <Button look="link" onClick={onOpenAll}>
          All {total} entries: look, correct
        </Button>
      )}
    </section>
  );
}
