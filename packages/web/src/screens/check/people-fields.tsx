import type { InfusionState, PersonId } from '@ketaguide/course';
import { SelectField } from '../../parts/select-field.tsx';
import styles from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useEntered } from '../../recorded-course/use-entered.ts';

/** Who supervises and who gives the infusion. Their trainings come from the clinic's list of people. */
export function PeopleFields({ infusion }: { readonly infusion: InfusionState }) {
  return (
    <section>
      <h2>People</h2>
      <PeopleSelects infusion={infusion} />
    </section>
  );
}

/** The two fields by themselves. */
export function PeopleSelects({ infusion }: { readonly infusion: InfusionState }) {
  const { people, record } = useRecordedCourse();
  const [assigned, enter] = useEntered(infusion.people?.data);
  const { supervising = null, administering = null } = assigned ?? {};
  const options = people.map(({ id, name }) => ({ value: id, label: name }));
  const assign = (data: { readonly supervising: PersonId | null; readonly administering: PersonId | null }) => {
    enter(data);
    void record([{ type: 'people-assigned', data }]);
  };
  return (
    <div className={styles.fields}>
      <SelectField
        label="Supervising"
        options={options}
        value={supervising ?? undefined}
        empty="not named yet"
        onChange={(value) => assign({ supervising: value ?? null, administering })}
      />
      <SelectField
        label="Giving the infusion"
        options={options}
        value={administering ?? undefined}
        empty="not named yet"
        onChange={(value) => assign({ supervising, administering: value ?? null })}
      />
    </div>
  );
}
