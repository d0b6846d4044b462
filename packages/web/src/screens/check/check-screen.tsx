import { CourseOf, type CourseScreenProps } from '../../recorded-course/course-of.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { Loading } from '../../shell/loading.tsx';
import { BeforeStart } from './before-start.tsx';
import { NothingToCheck } from './nothing-to-check.tsx';

/** Check: is everything true right now, and does the pump agree with the plan? */
export default function CheckScreen({ course }: CourseScreenProps) {
  return (
    <CourseOf course={course}>
      <Check />
    </CourseOf>
  );
}

function Check() {
  const { infusion, isLoading } = useRecordedCourse();
  if (isLoading) return <Loading what="the record" />;
  if (infusion?.plan === undefined) return <NothingToCheck wasUnsigned={infusion?.unsigned !== undefined} />;
  return <BeforeStart infusion={infusion} plan={infusion.plan} />;
}
