import type { AnyEntry, EventOf, InfusionState, Instant, TimelineEntry } from '@ketaguide/course';
import { useState } from 'react';
import { ConfirmCorrection } from './confirm-correction.tsx';
import { SayAgain } from './say-again.tsx';

interface CorrectEntryProps {
  readonly timeline: TimelineEntry;
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onCorrect: (data: EventOf<'entry-corrected'>['data']) => void;
  readonly onClose: () => void;
}

/** What an entry should have said, then why. The entry itself stays in the record. */
export function CorrectEntry({ timeline, infusion, now, onCorrect, onClose }: CorrectEntryProps) {
  const [said, setSaid] = useState<AnyEntry>();
  const entry = said ?? timeline.entry;
  if (said !== undefined) {
    return (
      <ConfirmCorrection
        timeline={timeline}
        infusion={infusion}
        said={said}
        now={now}
        onSave={(reason) =>
          onCorrect({ entry: timeline.original.id, data: said.data, happened: said.happenedAt, ...reason })
        }
        onBack={() => setSaid(undefined)}
      />
    );
  }
  return (
    <SayAgain
      entry={entry}
      infusion={infusion}
      now={now}
      onSay={(data, happened) => setSaid({ ...entry, data, happenedAt: happened ?? entry.happenedAt } as AnyEntry)}
      onClose={onClose}
    />
  );
}
