import type { Instant } from '@ketaguide/course';
import { Glyph } from '../../parts/glyph.tsx';
import { timeAndDistance } from '../../recorded-course/clock-words.ts';
import { keepTogether } from '../../words/keep-together.ts';
import styles from './start-dialog.module.css';
import type { ServerReach } from './use-server-reach.ts';

interface StartConnectionProps {
  readonly reach: ServerReach;
  /** What stands against the start by everything that this device knows. */
  readonly obstacle: string | undefined;
  readonly lastReachedAt: Instant | undefined;
  readonly now: Instant;
}

/** What the start is held against: the record as it is now, or as this device knows it. */
export function StartConnection({ reach, obstacle, lastReachedAt, now }: StartConnectionProps) {
  return (
    <div className={styles.connection} role="status">
      {obstacle === undefined ? null : (
        <p className={styles.stop}>
          <Glyph mark="stop" /> {keepTogether(obstacle)}
        </p>
      )}
      {reach === 'asking' ? (
        <>
          <p className="muted">Looking for what others entered…</p>
          <span className={styles.progress} />
        </>
      ) : null}
      {reach === 'reached' && obstacle === undefined ? (
        <p className="muted">
          <Glyph mark="done" /> Held against the record as it is now.
        </p>
      ) : null}
      {reach === 'needs-sign-in' ? <p>Nobody is signed in any more. Sign in, then start.</p> : null}
      {reach === 'not-reached' ? (
        <>
          <p className={styles.without}>
            <Glyph mark="reason" /> No connection
            {lastReachedAt === undefined ? '' : ` since ${timeAndDistance(lastReachedAt, now)}`}.
          </p>
          <p>
            The start is held only against what this device knows, without what others may have entered since. The
            record will say so.
          </p>
        </>
      ) : null}
    </div>
  );
}
