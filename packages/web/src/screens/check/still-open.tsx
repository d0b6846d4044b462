import type { ChecklistLine, Refusal } from '@ketaguide/course';
import { Glyph } from '../../parts/glyph.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import styles from '../../recorded-course/record-page.module.css';
import { keepTogether } from '../../words/keep-together.ts';

interface StillOpenProps {
  readonly open: readonly ChecklistLine[];
  /** What stops the start until it is changed. */
  readonly refusals: readonly Refusal[];
}

/** What is missing before the start, all of it, with whose rule it is. */
export function StillOpen({ open, refusals }: StillOpenProps) {
  const count = open.length + refusals.length;
  return (
    <>
      <h2>{count === 0 ? 'Nothing is open' : 'Still open'}</h2>
      {count === 0 ? <p>Every line is answered, and bag and pump were read.</p> : null}
      <ul className={styles.open}>
        {refusals.map(({ message }) => (
          <li key={message}>
            <p className={styles.stop}>
              <Glyph mark="stop" /> Stop
            </p>
            <p>{keepTogether(message)}</p>
            <ProvenanceChip provenance="tool-rule" />
          </li>
        ))}
        {open
          .filter(({ id }) => id !== 'read-back' || refusals.length === 0)
          .map((line) => (
            <li key={line.id}>
              <p>{line.label}</p>
              <p className="small muted">
                {line.state === 'not-asked-yet' ? 'Not known yet' : 'Needs a reason'}{' '}
                <ProvenanceChip provenance={line.provenance} />
              </p>
            </li>
          ))}
      </ul>
    </>
  );
}
