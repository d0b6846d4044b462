import {
  type AnyEntry,
  givenAt,
  type InfusionState,
  type Instant,
  isStartMissing,
  vitalSignIds,
} from '@ketaguide/course';
import { useRecordedCourse } from '../../../../recorded-course/recorded-course.tsx';
import { useWeight } from '../../use-weight.ts';
import { BagForm } from '../bag-form.tsx';
import { BolusForm } from '../bolus-form.tsx';
import { EntryPanel } from '../entry-panel.tsx';
import { EventPanel } from '../event-panel.tsx';
import { MedicineForm } from '../medicine-form.tsx';
import { NotePanel } from '../note-panel.tsx';
import { VitalsPanel } from '../vitals-panel.tsx';
import { WasteForm } from '../waste-form.tsx';
import { CorrectPause } from './correct-pause.tsx';
import { CorrectRate } from './correct-rate.tsx';
import { CorrectStop } from './correct-stop.tsx';

interface SayAgainProps {
  readonly entry: AnyEntry;
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onSay: (data: AnyEntry['data'], happened: Instant | undefined) => void;
  readonly onClose: () => void;
}

/** The fields of entering, filled with what stands. */
export function SayAgain({ entry, infusion, now, onSay, onClose }: SayAgainProps) {
  const { policy } = useRecordedCourse();
  const weight = useWeight();
  const at = entry.happenedAt;
  switch (entry.type) {
    case 'started':
    case 'rate-changed':
    case 'resumed':
      return <CorrectRate entry={entry} infusion={infusion} now={now} onSay={onSay} onClose={onClose} />;
    case 'paused':
      return <CorrectPause entry={entry} now={now} onSay={onSay} onClose={onClose} />;
    case 'bag-changed':
      return (
        <EntryPanel title="Correct bag" onClose={onClose}>
          <BagForm
            current={entry.data.bag}
            bags={policy.allowedBags}
            correcting={{ at, data: entry.data }}
            now={now}
            onSave={onSay}
          />
        </EntryPanel>
      );
    case 'bolus-given':
      return (
        <EntryPanel title="Correct bolus" onClose={onClose}>
          <BolusForm weight={weight} correcting={{ at, data: entry.data }} now={now} onSave={onSay} />
        </EntryPanel>
      );
    case 'vitals-recorded': {
      const { phase, signs } = entry.data;
      return (
        <VitalsPanel
          title="Correct vitals"
          phase={phase}
          // What was read stays, also where the clinic no longer asks for it.
          fields={vitalSignIds.filter((id) => policy.vitalsFields.includes(id) || signs[id] !== undefined)}
          last={undefined}
          correcting={{ at, signs }}
          now={now}
          onSave={onSay}
          onClose={onClose}
        />
      );
    }
    case 'adverse-event-recorded':
      return (
        <EventPanel
          title="Correct event"
          kinds={policy.adverseEvents}
          actions={policy.actionsTaken}
          now={now}
          correcting={{ at, data: entry.data }}
          onSave={onSay}
          onClose={onClose}
        />
      );
    case 'medicine-given':
      return (
        <EntryPanel title="Correct medicine" onClose={onClose}>
          <MedicineForm now={now} correcting={{ at, data: entry.data }} onSave={onSay} />
        </EntryPanel>
      );
    case 'note-written':
      return (
        <NotePanel
          title="Correct note"
          correcting={{ at, text: entry.data.text }}
          now={now}
          onSave={onSay}
          onClose={onClose}
        />
      );
    case 'stopped':
      // Without a start nothing was worked out that the pump's volume could be held against.
      return (
        <CorrectStop
          entry={entry}
          given={isStartMissing(infusion) ? undefined : givenAt(infusion, at)}
          now={now}
          onSay={onSay}
          onClose={onClose}
        />
      );
    case 'waste-recorded':
      return (
        <EntryPanel title="Correct what was discarded" onClose={onClose}>
          <WasteForm correcting={entry.data} author={entry.author} onSave={(data) => onSay(data, undefined)} />
        </EntryPanel>
      );
    default:
      return null;
  }
}
