import type { EventOf, Instant } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import styles from './medicine-form.module.css';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

type MedicineData = EventOf<'medicine-given'>['data'];

interface MedicineFormProps {
  readonly now: Instant;
  /** Fixed where the place of the form says it, as before the start. */
  readonly purpose?: MedicineData['purpose'];
  readonly correcting?: { readonly at: Instant; readonly data: MedicineData } | undefined;
  readonly onSave: (data: MedicineData, happenedAt: Instant | undefined) => void;
}

const purposes: readonly { readonly value: MedicineData['purpose']; readonly label: string }[] = [
  { value: 'rescue', label: 'For an event' },
  { value: 'premedication', label: 'Beforehand' },
];

/** A medicine that was given: which, how much, by which route. The tool proposes none. */
export function MedicineForm({ now, purpose: fixed, correcting, onSave }: MedicineFormProps) {
  const [purpose, setPurpose] = useState<MedicineData['purpose']>(fixed ?? correcting?.data.purpose ?? 'rescue');
  const [name, setName] = useState(correcting?.data.name ?? '');
  const [dose, setDose] = useState(correcting?.data.dose ?? '');
  const [route, setRoute] = useState(correcting?.data.route ?? '');
  const [when, setWhen] = useWhen(correcting?.at);
  const isComplete = [name, dose, route].every((text) => text.trim() !== '');
  return (
    <>
      {fixed === undefined ? (
        <ChoiceField
          legend="Given"
          options={purposes}
          value={purpose}
          onChange={(value) => setPurpose(value === 'premedication' ? 'premedication' : 'rescue')}
        />
      ) : null}
      <div className={styles.fields}>
        <TextEntry label="Medicine" value={name} onChange={setName} />
        <TextEntry label="Dose with its unit" value={dose} onChange={setDose} />
        <TextEntry label="Route" value={route} onChange={setRoute} />
      </div>
      <div className={styles.foot}>
        <WhenField value={when} now={now} onChange={setWhen} />
        <Button
          look={fixed === undefined ? 'primary' : 'outlined'}
          disabled={!isComplete || when.isHeld}
          onClick={() => onSave({ purpose, name: name.trim(), dose: dose.trim(), route: route.trim() }, when.at)}
        >
          {correcting === undefined ? 'Save medicine' : 'Go on'}
        </Button>
      </div>
    </>
  );
}
