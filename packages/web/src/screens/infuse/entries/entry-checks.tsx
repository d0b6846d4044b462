import type { Check, CheckLevel } from '@ketaguide/planning';
import { Glyph, type Mark } from '../../../parts/glyph.tsx';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { keepTogether } from '../../../words/keep-together.ts';
import styles from './entry-checks.module.css';

interface EntryChecksProps {
  /** A slip of the decimal point, in words. */
  readonly slip: string | undefined;
  readonly checks: readonly Check[];
}

const marks: Readonly<Record<CheckLevel, { readonly mark: Mark; readonly word: string }>> = {
  note: { mark: 'note', word: 'Note' },
  reason: { mark: 'reason', word: 'Look again' },
  // What happened is recorded all the same: only a plan or a start is held up.
  stop: { mark: 'reason', word: 'Look again' },
};

/** What has to be known about a number before it is saved. */
export function EntryChecks({ slip, checks }: EntryChecksProps) {
  if (slip === undefined && checks.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.checks}>
        {slip === undefined ? null : (
          <li>
            <Level level="reason" />
            <p>
              <b>{keepTogether(slip)}</b> Read the pump again.
            </p>
            <ProvenanceChip provenance="tool-rule" />
          </li>
        )}
        {checks.map(({ id, level, fact, rule, provenance }) => (
          <li key={id}>
            <Level level={level} />
            <p>
              <b>{keepTogether(fact)}</b> {rule === undefined ? null : keepTogether(rule)}
            </p>
            <ProvenanceChip provenance={provenance} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Level({ level }: { readonly level: CheckLevel }) {
  const { mark, word } = marks[level];
  return (
    <p className={mark === 'note' ? styles.note : styles.reason}>
      <Glyph mark={mark} /> {word}
    </p>
  );
}
