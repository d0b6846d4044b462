import type { AnyEntry, Entry, Instant } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../../../parts/button.tsx';
import { useRecordedCourse } from '../../../../recorded-course/recorded-course.tsx';
import { EntryPanel } from '../entry-panel.tsx';
import { type ReasonDraft, ReasonField, statedReason, withEntered } from '../reason-field.tsx';
import { useWhen } from '../when.ts';
import { WhenField } from '../when-field.tsx';

interface CorrectPauseProps {
  readonly entry: Entry<'paused'>;
  readonly now: Instant;
  readonly onSay: (data: AnyEntry['data'], happened: Instant | undefined) => void;
  readonly onClose: () => void;
}

/** Why it was paused, and when. */
export function CorrectPause({ entry, now, onSay, onClose }: CorrectPauseProps) {
  const { policy } = useRecordedCourse();
  const [draft, setDraft] = useState<ReasonDraft>({ reason: entry.data.reason, text: entry.data.text ?? '' });
  const [when, setWhen] = useWhen(entry.happenedAt);
  const choices = withEntered(policy.rateChangeReasons, entry.data);
  const stated = statedReason(draft, choices);
  return (
    <EntryPanel title="Correct pause" onClose={onClose}>
      <ReasonField legend="Why was it paused?" choices={choices} value={draft} onChange={setDraft} />
      <WhenField value={when} now={now} onChange={setWhen} />
      <Button
        look="primary"
        disabled={stated === undefined || when.isHeld}
        onClick={() => stated !== undefined && onSay(stated, when.at)}
      >
        Go on
      </Button>
    </EntryPanel>
  );
}
