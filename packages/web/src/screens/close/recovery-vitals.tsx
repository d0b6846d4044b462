import { type InfusionState, vitalsInWords } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { VitalsPanel } from '../infuse/entries/vitals-panel.tsx';
import { CorrectableEntries } from './correctable-entries.tsx';

/** Vitals after the stop. */
export function RecoveryVitals({ infusion }: { readonly infusion: InfusionState }) {
  const { policy, record, now } = useRecordedCourse();
  const [isOpen, setIsOpen] = useState(false);
  const taken = infusion.vitals.filter(({ data }) => data.phase === 'recovery');
  const last = infusion.vitals.at(-1);
  return (
    <section id="recovery-vitals">
      <div className={layout.heading}>
        <h2>Recovery vitals</h2>
        <ProvenanceChip provenance="clinic-policy" />
      </div>
      <CorrectableEntries
        infusion={infusion}
        entries={taken.map(({ id, happenedAt, data }) => ({
          id,
          time: timeOfDay(happenedAt),
          words: vitalsInWords(data.signs),
        }))}
      />
      {isOpen ? (
        <div className={layout.form}>
          <VitalsPanel
            title="Recovery vitals"
            phase="recovery"
            fields={policy.vitalsFields}
            last={last && { at: last.happenedAt, signs: last.data.signs }}
            now={now()}
            onSave={(data, at) => {
              void record([{ type: 'vitals-recorded', data, ...(at === undefined ? {} : { happenedAt: at }) }]);
              setIsOpen(false);
            }}
            onClose={() => setIsOpen(false)}
          />
        </div>
      ) : (
        <Button onClick={() => setIsOpen(true)}>Record recovery vitals</Button>
      )}
    </section>
  );
}
