import type { EventOf, Instant } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import styles from './medicine-form.module.css';
import { WhenField } from './when-field.tsx';

type MedicineData = EventOf<'medicine-given'>['data'];

interface MedicineFormProps {
  readonly now: Instant;
  /** Fixed where the place of the form says it, as before the start. */
  readonly purpose?: MedicineData['purpose'];
  readonly onSave: (data: MedicineData, happenedAt: Instant | undefined) => void;
}

const purposes: readonly { readonly value: MedicineData['purpose']; readonly label: string }[] = [
  { value: 'rescue', label: 'For an event' },
  { value: 'premedication', label: 'Beforehand' },
];

/** A medicine that was given: which, how much, by which route. The tool proposes none. */
export function MedicineForm({ now, purpose: fixed, onSave }: MedicineFormProps) {
  const [purpose, setPurpose] = useState<MedicineData['purpose']>(fixed ?? 'rescue');
  const [name, setName] = useState('');
  const [dose, setDose] = useState('');
  const [route, setRoute] = useState('');
  const [at, setAt] = useState<Instant>();
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
        <WhenField value={at} now={now} onChange={setAt} />
        <Button
          look={fixed === undefined ? 'primary' : 'outlined'}
          disabled={!isComplete}
          onClick={() => onSave({ purpose, name: name.trim(), dose: dose.trim(), route: route.trim() }, at)}
        >
          Save medicine
        </Button>
      </div>
    </>
  );
}
