import type { InfusionState } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import styles from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { VitalsPanel } from '../infuse/entries/vitals-panel.tsx';
import { entryWords } from '../infuse/view/entry-words.ts';

/** The vitals from before the start. */
export function BaselineVitals({ infusion }: { readonly infusion: InfusionState }) {
  const { policy, record, now } = useRecordedCourse();
  const [isOpen, setIsOpen] = useState(false);
  const taken = infusion.vitals.filter(({ data }) => data.phase === 'baseline');
  return (
    <section>
      <div className={styles.heading}>
        <h2>Baseline vitals</h2>
        <ProvenanceChip provenance="clinic-policy" />
      </div>
      <ul>
        {taken.map((entry) => (
          <li key={entry.id}>
            <span className="muted">{timeOfDay(entry.happenedAt)}</span> {entryWords(entry, policy)?.what}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div className={styles.form}>
          <VitalsPanel
            title="Baseline vitals"
            phase="baseline"
            fields={policy.vitalsFields}
            last={undefined}
            now={now()}
            onSave={(data, at) => {
              void record([{ type: 'vitals-recorded', data, ...(at === undefined ? {} : { happenedAt: at }) }]);
              setIsOpen(false);
            }}
            onClose={() => setIsOpen(false)}
          />
        </div>
      ) : (
        <Button onClick={() => setIsOpen(true)}>
          {taken.length === 0 ? 'Record baseline vitals' : 'Record another set'}
        </Button>
      )}
    </section>
  );
}
