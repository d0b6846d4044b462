import type { InfusionState, Instant } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { ReadBack } from '../../read-back/read-back.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import styles from './pending-read-back.module.css';
import { pendingReadBack } from './view/pending-read-back.ts';

/** A new bag, or a rate above the clinic's threshold, that nobody else has read yet. It holds nothing up. */
export function PendingReadBack({ infusion, now }: { readonly infusion: InfusionState; readonly now: Instant }) {
  const { policy } = useRecordedCourse();
  const [isOpen, setIsOpen] = useState(false);
  const pending = pendingReadBack(infusion, policy, now);
  if (pending === undefined) return null;
  return (
    <div className={styles.pending}>
      <p>
        <Glyph mark="reason" className={styles.glyph} /> {pending.words} <ProvenanceChip provenance="clinic-policy" />{' '}
        <Button look="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Later' : 'Second check'}
        </Button>
      </p>
      {isOpen ? (
        <ReadBack purpose={pending.purpose} planned={pending.planned} last={pending.last} waivedBecause={undefined} />
      ) : null}
    </div>
  );
}
