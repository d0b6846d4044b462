import type { InfusionState } from '@ketaguide/course';
import { amountInWords } from '@ketaguide/planning';
import { formatQuantity, type Millilitres } from '@ketaguide/quantities';
import { useState } from 'react';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { WasteForm } from '../infuse/entries/waste-form.tsx';
import { CorrectableEntries } from './correctable-entries.tsx';

interface WasteSectionProps {
  readonly infusion: InfusionState;
  /** Worked out from what was given. */
  readonly leftInBag: Millilitres | undefined;
}

/** What was left over, how it was discarded, and who saw it. */
export function WasteSection({ infusion, leftInBag }: WasteSectionProps) {
  const recorded = useRecordedCourse();
  const { record, person } = recorded;
  const [saved, setSaved] = useState(0);
  return (
    <section id="waste">
      <h2>Left over</h2>
      {leftInBag === undefined ? null : (
        <p className="small muted">
          By the entries {formatQuantity(leftInBag, { maximumFractionDigits: 1 })} are left in the bag.
        </p>
      )}
      <CorrectableEntries
        infusion={infusion}
        entries={infusion.waste.map(({ id, happenedAt, data }) => ({
          id,
          time: timeOfDay(happenedAt),
          words: `${amountInWords(data.amount)}, ${data.disposal}, witness: ${nameOf(recorded, data.witness)}`,
        }))}
      />
      <WasteForm
        // What was saved is not typed again: the fields are empty afterwards.
        key={saved}
        author={person?.id}
        onSave={(data) => void record([{ type: 'waste-recorded', data }]).then(() => setSaved(saved + 1))}
      />
    </section>
  );
}
