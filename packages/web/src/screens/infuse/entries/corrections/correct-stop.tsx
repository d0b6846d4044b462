import type { AnyEntry, Entry, GivenAmounts, Instant } from '@ketaguide/course';
import { Button } from '../../../../parts/button.tsx';
import { useRecordedCourse } from '../../../../recorded-course/recorded-course.tsx';
import { EntryPanel } from '../entry-panel.tsx';
import { withEntered } from '../reason-field.tsx';
import { StopFields, stopData, useStopDraft } from '../stop-form.tsx';
import { useWhen } from '../when.ts';
import { WhenField } from '../when-field.tsx';

interface CorrectStopProps {
  readonly entry: Entry<'stopped'>;
  /** What is worked out as given up to the stop as it stands. */
  readonly given: GivenAmounts | undefined;
  readonly now: Instant;
  readonly onSay: (data: AnyEntry['data'], happened: Instant | undefined) => void;
  readonly onClose: () => void;
}

/** Why it ended, what the pump showed, and when. */
export function CorrectStop({ entry, given, now, onSay, onClose }: CorrectStopProps) {
  const { policy } = useRecordedCourse();
  const [draft, setDraft] = useStopDraft(entry.data);
  const [when, setWhen] = useWhen(entry.happenedAt);
  const reasons = withEntered(policy.stopReasons, entry.data);
  const data = stopData(draft, reasons);
  return (
    <EntryPanel title="Correct stop" onClose={onClose}>
      <StopFields draft={draft} reasons={reasons} given={given} volumeStep={policy.pump.volume} onChange={setDraft} />
      <WhenField value={when} now={now} onChange={setWhen} />
      <Button
        look="primary"
        disabled={data === undefined || when.isHeld}
        onClick={() => data !== undefined && onSay(data, when.at)}
      >
        Go on
      </Button>
    </EntryPanel>
  );
}
