import { Button } from '../../parts/button.tsx';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';

/** Opens a closed record again; both signatures stay in it. */
export function ReopenButton() {
  const { record, person } = useRecordedCourse();
  return (
    <Button
      disabled={person === undefined}
      onClick={() => void record([{ type: 'reopened', data: { reason: 'other', text: 'Opened again to add to it' } }])}
    >
      Open again
    </Button>
  );
}
