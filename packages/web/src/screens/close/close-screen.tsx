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
  const { infusion, isLoading } = useRecordedCourse();
  if (isLoading) return <Loading what="the record" />;
  if (infusion?.started === undefined) return <NotStarted title="Close" />;
  return <AfterInfusion infusion={infusion} />;
}
