import type { DetailId, InfusionState } from '@ketaguide/course';
import { useState } from 'react';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TextEntry } from '../../parts/text-entry.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import styles from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { detailFields } from './view/detail-fields.ts';

/** What is written down before the start: allergies, consent, the bag's lot, the IV site, who goes home with them. */
export function Details({ infusion }: { readonly infusion: InfusionState }) {
  return (
    <section>
      <div className={styles.heading}>
        <h2>To write down</h2>
        <ProvenanceChip provenance="entered" />
      </div>
      <div className={styles.fields}>
        {detailFields.map(({ id, label, type }) => (
          <DetailField key={id} id={id} label={label} type={type} infusion={infusion} />
        ))}
      </div>
    </section>
  );
}

interface DetailFieldProps {
  readonly id: DetailId;
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly infusion: InfusionState;
}

/** Saved when the field is left. */
function DetailField({ id, label, type, infusion }: DetailFieldProps) {
  const { record } = useRecordedCourse();
  const entry = infusion.details[id];
  const [typed, setTyped] = useState<string>();
  const commit = () => {
    const value = typed?.trim();
    if (value === undefined || value === (entry?.data.value ?? '')) return;
    void record([{ type: 'detail-entered', data: { detail: id, value } }]).then(() => setTyped(undefined));
  };
  return (
    <TextEntry
      label={label}
      type={type}
      value={typed ?? entry?.data.value ?? ''}
      onChange={setTyped}
      onCommit={commit}
      hint={entry === undefined ? 'Not known yet' : `Entered ${timeOfDay(entry.enteredAt)}`}
    />
  );
}
