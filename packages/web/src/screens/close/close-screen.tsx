import { isStartMissing } from '@ketaguide/course';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { CourseOf, type CourseScreenProps } from '../../recorded-course/course-of.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { Loading } from '../../shell/loading.tsx';
import { NotStarted } from '../infuse/not-started.tsx';
import { AfterInfusion } from './after-infusion.tsx';

/** Close: can this person go, and is the record complete? */
export default function CloseScreen({ course }: CourseScreenProps) {
  return (
    <CourseOf course={course}>
      <Close />
    </CourseOf>
  );
}

function Close() {
  const { infusion, isLoading, policy } = useRecordedCourse();
  if (isLoading) return <Loading what="the record" />;
  if (infusion === undefined || (infusion.started === undefined && !isStartMissing(infusion))) {
    return (
      <NotStarted title="Close">
        <section aria-label="What Close will ask for">
          <h2>What Close will ask for</h2>
          <ProvenanceChip provenance="clinic-policy" />
          <ul>
            {policy.dischargeItems.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
          <p className="small muted">
            Besides these, the pump's own volume at the stop and what was left over; liver tests where the guideline has
            them considered.
          </p>
        </section>
      </NotStarted>
    );
  }
  return <AfterInfusion infusion={infusion} />;
}
