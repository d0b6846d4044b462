import { CourseHeader } from '../../recorded-course/course-header.tsx';
import { CourseOf, type CourseScreenProps } from '../../recorded-course/course-of.tsx';

export default function RespondScreen({ course }: CourseScreenProps) {
  return (
    <CourseOf course={course}>
      <CourseHeader />
      <main id="main" />
    </CourseOf>
  );
}
