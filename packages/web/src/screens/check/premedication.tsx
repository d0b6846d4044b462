import type { InfusionState } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import type { NewEntry } from '../../recorded-course/new-entry.ts';
import styles from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { MedicineForm } from '../infuse/entries/medicine-form.tsx';

/** Medicines given beforehand. */
export function Premedication({ infusion }: { readonly infusion: InfusionState }) {
  const { record, now } = useRecordedCourse();
  const [isOpen, setIsOpen] = useState(false);
  const given = infusion.medicines.filter(({ data }) => data.purpose === 'premedication');
  return (
    <section>
      <h2>Premedication</h2>
      {given.length === 0 ? <p className="muted">None entered.</p> : null}
      <ul>
        {given.map(({ id, happenedAt, data }) => (
          <li key={id}>
            <span className="muted">{timeOfDay(happenedAt)}</span> {data.name} {data.dose}, {data.route}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <div className={styles.form}>
          <MedicineForm
            now={now()}
            purpose="premedication"
            onSave={(data, at) => {
              const entry: NewEntry = { type: 'medicine-given', data, ...(at === undefined ? {} : { happenedAt: at }) };
              void record([entry]);
              setIsOpen(false);
            }}
          />
        </div>
      ) : (
        <Button onClick={() => setIsOpen(true)}>Add a medicine</Button>
      )}
    </section>
  );
}
