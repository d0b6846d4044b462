import { CourseOf, type CourseScreenProps } from '../../recorded-course/course-of.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { Loading } from '../../shell/loading.tsx';
import { Response } from './response.tsx';

/** Respond: did it help enough, and what next? */
export default function RespondScreen({ course }: CourseScreenProps) {
  return (
    <CourseOf course={course}>
      <Respond />
    </CourseOf>
  );
}

function Respond() {
  const { isLoading } = useRecordedCourse();
  return isLoading ? <Loading what="the record" /> : <Response />;
}
