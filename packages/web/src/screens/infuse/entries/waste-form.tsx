import type { EventOf, PersonId } from '@ketaguide/course';
import { units } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { NumberEntry } from '../../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../../parts/read-number.ts';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import layout from '../../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';

type WasteData = EventOf<'waste-recorded'>['data'];

interface WasteFormProps {
  readonly correcting?: WasteData | undefined;
  /** Who entered it, or is about to: nobody is their own witness. */
  readonly author: PersonId | undefined;
  readonly disabled?: boolean;
  readonly onSave: (data: WasteData) => void;
}

/** What was discarded, how, and who saw it. */
export function WasteForm({ correcting, author, disabled = false, onSave }: WasteFormProps) {
  const { people } = useRecordedCourse();
  const [mass, setMass] = useState(correcting === undefined ? '' : String(correcting.amount.value));
  const [volume, setVolume] = useState(correcting?.volume == null ? '' : String(correcting.volume.value));
  const [witness, setWitness] = useState<PersonId | undefined>(correcting?.witness ?? undefined);
  const [disposal, setDisposal] = useState(correcting?.disposal ?? '');
  const massReading = readNumber(mass, { from: 0, to: 100_000 });
  const volumeReading = readNumber(volume, { from: 0, to: 100_000 });
  const mg = numberOf(massReading);
  const mL = numberOf(volumeReading);
  const save = () => {
    if (mg === undefined) return;
    onSave({
      amount: { value: mg, unit: 'mg' },
      volume: mL === undefined ? null : { value: mL, unit: 'mL' },
      witness: witness ?? null,
      disposal: disposal.trim(),
    });
  };
  return (
    <>
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
          options={people.filter(({ id }) => id !== author).map(({ id, name }) => ({ value: id, label: name }))}
          value={witness}
          empty="nobody named"
          onChange={setWitness}
        />
      </div>
      <Button
        look={correcting === undefined ? 'outlined' : 'primary'}
        disabled={disabled || mg === undefined || volumeReading.kind === 'refused' || disposal.trim() === ''}
        onClick={save}
      >
        {correcting === undefined ? 'Save what was discarded' : 'Go on'}
      </Button>
    </>
  );
}
