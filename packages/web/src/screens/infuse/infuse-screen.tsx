import { isStartMissing, mayDo } from '@ketaguide/course';
import { useState } from 'react';
import { CourseOf, type CourseScreenProps } from '../../recorded-course/course-of.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useNow } from '../../recorded-course/use-now.ts';
import { useStartsNotTaken } from '../../refused-start/use-starts-not-taken.ts';
import { Loading } from '../../shell/loading.tsx';
import { NotStarted } from './not-started.tsx';
import { PrintedRecord } from './printed-record.tsx';
import { RunningInfusion } from './running-infusion.tsx';

/** Infuse: what has this person had, how are they, and what do I record next? */
export default function InfuseScreen({ course }: CourseScreenProps) {
  return (
    <CourseOf course={course}>
      <Infuse />
    </CourseOf>
  );
}

function Infuse() {
  const recorded = useRecordedCourse();
  const now = useNow();
  const [isQuiet, setIsQuiet] = useState(false);
  const { infusion, person } = recorded;
  const waitsForAnswer = useStartsNotTaken(infusion?.id).length > 0;
  if (recorded.isLoading) return <Loading what="the record" />;
  // Where a pump may run, nothing stands before recording what happens.
  const mayRun =
    infusion !== undefined && (infusion.started !== undefined || isStartMissing(infusion) || waitsForAnswer);
  if (!mayRun) return <NotStarted title="Infuse" />;
  return (
    <>
      <div className="no-print">
        <RunningInfusion
          infusion={infusion}
          now={now}
          mayRecord={person !== undefined && mayDo(person.roles, 'record-infusion')}
          isQuiet={isQuiet}
          onQuiet={setIsQuiet}
        />
      </div>
      <PrintedRecord infusion={infusion} />
    </>
  );
}
