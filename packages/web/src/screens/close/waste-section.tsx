import type { InfusionState, PersonId } from '@ketaguide/course';
import { amountInWords } from '@ketaguide/planning';
import { formatQuantity, type Millilitres, units } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../parts/read-number.ts';
import { SelectField } from '../../parts/select-field.tsx';
import { TextEntry } from '../../parts/text-entry.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import layout from '../../recorded-course/record-page.module.css';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';

interface WasteSectionProps {
  readonly infusion: InfusionState;
  /** Worked out from what was given. */
  readonly leftInBag: Millilitres | undefined;
}

/** What was left over, how it was discarded, and who saw it. */
export function WasteSection({ infusion, leftInBag }: WasteSectionProps) {
  const recorded = useRecordedCourse();
  const { record, people, person } = recorded;
  const [mass, setMass] = useState('');
  const [volume, setVolume] = useState('');
  const [witness, setWitness] = useState<PersonId>();
  const [disposal, setDisposal] = useState('');
  const massReading = readNumber(mass, { from: 0, to: 100_000 });
  const volumeReading = readNumber(volume, { from: 0, to: 100_000 });
  const mg = numberOf(massReading);
  const mL = numberOf(volumeReading);
  const save = () => {
    if (mg === undefined) return;
    void record([
      {
        type: 'waste-recorded',
        data: {
          amount: { value: mg, unit: 'mg' },
          volume: mL === undefined ? null : { value: mL, unit: 'mL' },
          witness: witness ?? null,
          disposal: disposal.trim(),
        },
      },
    ]).then(() => {
      setMass('');
      setVolume('');
      setDisposal('');
    });
  };
  return (
    <section id="waste">
      <h2>Left over</h2>
      {leftInBag === undefined ? null : (
        <p className="small muted">
          By the entries {formatQuantity(leftInBag, { maximumFractionDigits: 1 })} are left in the bag.
        </p>
      )}
      <ul>
        {infusion.waste.map(({ id, happenedAt, data }) => (
          <li key={id}>
            <span className="muted">{timeOfDay(happenedAt)}</span> {amountInWords(data.amount)}, {data.disposal},
            witness: {nameOf(recorded, data.witness)}
          </li>
        ))}
      </ul>
      <div className={layout.fields}>
        <NumberEntry
          label="Discarded"
          unit={units.mg.other}
          text={mass}
          reading={massReading}
          onType={setMass}
          size="long"
        />
        <NumberEntry
          label="Volume"
          unit={units.mL.other}
          text={volume}
          reading={volumeReading}
          onType={setVolume}
          size="long"
        />
        <TextEntry label="How it was discarded" value={disposal} onChange={setDisposal} />
        <SelectField
          label="Witness"
          options={people.filter(({ id }) => id !== person?.id).map(({ id, name }) => ({ value: id, label: name }))}
          value={witness}
          empty="nobody named"
          onChange={setWitness}
        />
      </div>
      <Button disabled={mg === undefined || volumeReading.kind === 'refused' || disposal.trim() === ''} onClick={save}>
        Save what was discarded
      </Button>
    </section>
  );
}
