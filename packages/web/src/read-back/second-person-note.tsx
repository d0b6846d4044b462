import { type InfusionState, secondPersonAtStart } from '@ketaguide/course';
import { Glyph } from '../parts/glyph.tsx';
import { nameOf, useRecordedCourse } from '../recorded-course/recorded-course.tsx';
import styles from './second-person-note.module.css';

/** Beside the start: that there was no second person, or none who proved who they are, and why. */
export function SecondPersonNote({ infusion }: { readonly infusion: InfusionState }) {
  const recorded = useRecordedCourse();
  const standsOut = secondPersonAtStart(infusion, (id) => nameOf(recorded, id));
  if (standsOut === undefined) return null;
  return (
    <p className={styles.note}>
      <Glyph mark="reason" className={styles.glyph} /> {standsOut.words}
    </p>
  );
}
