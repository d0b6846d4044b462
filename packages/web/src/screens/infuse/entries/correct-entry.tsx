import type { EventOf, Instant, StatedReason, TimelineEntry } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { NumberEntry } from '../../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../../parts/read-number.ts';
import { useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { NotePanel } from './note-panel.tsx';
import { VitalsPanel } from './vitals-panel.tsx';
import { WhenField } from './when-field.tsx';

type Correction = EventOf<'entry-corrected'>['data'];

interface CorrectEntryProps {
  readonly timeline: TimelineEntry;
  readonly now: Instant;
  readonly onCorrect: (data: Correction) => void;
  readonly onClose: () => void;
}

/** Why an entry is put right (`tool-rule`): words for the record. */
const correctionReasons: readonly PolicyChoice[] = [
  { id: 'typed-wrong', label: 'Typed wrong' },
  { id: 'read-wrong', label: 'Read wrong' },
  { id: 'wrong-time', label: 'Wrong time' },
  { id: 'other', label: 'Other…', needsText: true },
];

const correctable = new Set([
  'vitals-recorded',
  'adverse-event-recorded',
  'note-written',
  'rate-changed',
  'resumed',
  'paused',
]);

/** The others are marked as an artifact and entered anew. */
export const isCorrectable = ({ entry }: TimelineEntry): boolean => correctable.has(entry.type);

interface Said {
  readonly data: unknown;
  readonly happened: Instant;
}

/** What an entry should have said, then why. The entry itself stays in the record. */
export function CorrectEntry({ timeline, now, onCorrect, onClose }: CorrectEntryProps) {
  const [said, setSaid] = useState<Said>();
  const { entry, original } = timeline;
  if (said !== undefined) {
    const save = (reason: StatedReason) => onCorrect({ entry: original.id, ...said, ...reason });
    return (
      <EntryPanel title="Why was it not right?" onClose={() => setSaid(undefined)}>
        <ChoiceButtons
          legend="A tap saves the correction. Both stay in the record."
          choices={correctionReasons}
          save="Save correction"
          onChoose={save}
        />
      </EntryPanel>
    );
  }
  return (
    <SayAgain
      entry={entry}
      now={now}
      onSay={(data, happened) => setSaid({ data, happened: happened ?? entry.happenedAt })}
      onClose={onClose}
    />
  );
}

interface SayAgainProps {
  readonly entry: TimelineEntry['entry'];
  readonly now: Instant;
  readonly onSay: (data: unknown, happened: Instant | undefined) => void;
  readonly onClose: () => void;
}

function SayAgain({ entry, now, onSay, onClose }: SayAgainProps) {
  const { policy } = useRecordedCourse();
  switch (entry.type) {
    case 'vitals-recorded':
      return (
        <VitalsPanel
          title="Correct vitals"
          phase={entry.data.phase}
          fields={policy.vitalsFields}
          last={undefined}
          correcting={{ at: entry.happenedAt, signs: entry.data.signs }}
          now={now}
          onSave={onSay}
          onClose={onClose}
        />
      );
    case 'adverse-event-recorded':
      return (
        <EventPanel
          title="Correct event"
          kinds={policy.adverseEvents}
          actions={policy.actionsTaken}
          now={now}
          correctingAt={entry.happenedAt}
          onSave={onSay}
          onClose={onClose}
        />
      );
    case 'note-written':
      return (
        <NotePanel
          title="Correct note"
          correcting={{ at: entry.happenedAt, text: entry.data.text }}
          now={now}
          onSave={onSay}
          onClose={onClose}
        />
      );
    case 'rate-changed':
    case 'resumed':
      return <CorrectRate entry={entry} now={now} onSay={onSay} onClose={onClose} />;
    default:
      return <CorrectTime entry={entry} now={now} onSay={onSay} onClose={onClose} />;
  }
}

function CorrectRate({
  entry,
  now,
  onSay,
  onClose,
}: SayAgainProps & { readonly entry: Extract<TimelineEntry['entry'], { type: 'rate-changed' | 'resumed' }> }) {
  const [text, setText] = useState(String(entry.data.rate.value));
  const [at, setAt] = useState<Instant | undefined>(entry.happenedAt);
  const reading = readNumber(text, { from: 0, to: 10_000, moreThanFrom: true });
  const value = numberOf(reading);
  return (
    <EntryPanel title="Correct rate" aside={`Entered: ${amountInWords(entry.data.rate)}`} onClose={onClose}>
      <NumberEntry label="Rate" unit="mL/h" text={text} reading={reading} onType={setText} size="long" />
      <WhenField value={at} now={now} onChange={setAt} />
      <Button
        look="primary"
        disabled={value === undefined}
        onClick={() => value !== undefined && onSay({ ...entry.data, rate: { value, unit: 'mL/h' } }, at)}
      >
        Go on
      </Button>
    </EntryPanel>
  );
}

function CorrectTime({ entry, now, onSay, onClose }: SayAgainProps) {
  const [at, setAt] = useState<Instant | undefined>(entry.happenedAt);
  return (
    <EntryPanel title="Correct time" onClose={onClose}>
      <WhenField value={at} now={now} onChange={setAt} />
      <Button look="primary" onClick={() => onSay(entry.data, at)}>
        Go on
      </Button>
    </EntryPanel>
  );
}
