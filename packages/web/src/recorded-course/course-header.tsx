import { isSampleCourse, sampleWords } from '@ketaguide/course';
import { describeValue } from '@ketaguide/guideline';
import { ageInYears, formatDate } from '@ketaguide/quantities';
import { Link, useLocation } from 'wouter';
import JournalPill from '../journal-pill/journal-pill.tsx';
import { StatusPill } from '../parts/status-pill.tsx';
import { RefusedStarts } from '../refused-start/refused-starts.tsx';
import styles from '../shell/case-header.module.css';
import { dayOf } from './clock-words.ts';
import header from './course-header.module.css';
import { courseRoot } from './course-root.ts';
import { type RecordedCourse, useRecordedCourse } from './recorded-course.tsx';

/** The steps of one course; the first two of the sample are those of the patient who is opened from Start. */
const steps = [
  { name: 'Assess', path: 'assess' },
  { name: 'Plan', path: 'plan' },
  { name: 'Check', path: 'check' },
  { name: 'Infuse', path: 'infuse' },
  { name: 'Close', path: 'close' },
  { name: 'Respond', path: 'respond' },
] as const;

/** Who this is about, where the entries are kept, and the step: in sight on every screen of the course. */
export function CourseHeader({ children }: { readonly children?: React.ReactNode }) {
  const recorded = useRecordedCourse();
  const [location] = useLocation();
  const { state } = recorded;
  const root = courseRoot(recorded);
  return (
    <>
      <section className={`${styles.header} ${header.header} no-print`} aria-label="Patient">
        <div className={styles.who}>
          <p className={styles.name}>
            {state.patient?.name ?? 'Name not on record'}
            {ageWords(recorded) === undefined ? null : <span> · {ageWords(recorded)}</span>}
          </p>
          <ul className={styles.details}>
            {detailWords(recorded).map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </div>
        <div className={styles.kept}>
          {recorded.isSample ? <StatusPill state="on-device">Sample, on this page</StatusPill> : <JournalPill />}
          {recorded.refusals.map((refusal) => (
            <p key={refusal} className={header.refused} role="alert">
              Not taken: {refusal}
            </p>
          ))}
        </div>
        <nav aria-label="Steps" className={`${styles.steps} ${header.steps}`}>
          <ol>
            {(recorded.isSample ? steps.slice(2) : steps).map(({ name, path }) => (
              <li key={path}>
                <Link href={`${root}/${path}`} aria-current={location.endsWith(path) ? 'step' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {children === undefined ? null : <div className={header.tools}>{children}</div>}
      </section>
      <RefusedStarts />
    </>
  );
}

/** "54 years"; undefined while it is not known. */
function ageWords({ state: { patient }, now }: RecordedCourse): string | undefined {
  if (patient?.birthDate == null) return undefined;
  try {
    const value = ageInYears(patient.birthDate, dayOf(now()));
    return describeValue('age', { value, unit: 'a' });
  } catch {
    return undefined;
  }
}

function detailWords({ state, infusion }: RecordedCourse): readonly string[] {
  const { patient, weight } = state;
  const identifier = patient?.identifiers[0];
  const plan = infusion?.plan?.data.plan.result.weight;
  const weighed =
    weight === undefined
      ? plan == null
        ? undefined
        : { value: plan.value, date: plan.date }
      : { value: weight.data.weight.value, date: weight.data.measuredOn };
  const allergies = infusion?.details.allergies?.data.value;
  return [
    ...(isSampleCourse(state) ? [sampleWords] : []),
    ...(identifier === undefined ? [] : [`${identifier.label} ${identifier.value}`]),
    ...(weighed === undefined
      ? []
      : [
          `${describeValue('weight', { value: weighed.value, unit: 'kg' })}${weighed.date === null ? '' : ` on ${formatDate(weighed.date)}`}`,
        ]),
    ...(allergies === undefined ? [] : [allergies]),
  ];
}
