import { courseFindings } from '@ketaguide/course';
import { describeValue, type FindingId, findingById, knowledgeOf, originOf } from '@ketaguide/guideline';
import { dayOf } from '../../recorded-course/clock-words.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import styles from './respond.module.css';

/** What was answered at Assess and bears on what may follow: the liver, and misuse. */
const carried: readonly FindingId[] = ['hepatic-disease', 'active-substance-abuse'];

export function CarriedForward() {
  const { state, team, policy, now } = useRecordedCourse();
  const knowledge = knowledgeOf(courseFindings(state, { people: team, asOf: dayOf(now()), policy }));
  return (
    <>
      <h3 className={styles.gap}>Carried forward</h3>
      <ul>
        {carried.map((id) => {
          const fact = knowledge.factOf(id);
          return (
            <li key={id}>
              {findingById(id).name}: {describeValue(id, fact?.value).toLowerCase()}.
              {fact === undefined ? null : <span className="small muted"> {sources[originOf(fact)]}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

const sources = {
  entered: 'Entered',
  implied: 'Follows from another fact',
  default: 'Unless changed',
  record: 'From the record',
} as const;
