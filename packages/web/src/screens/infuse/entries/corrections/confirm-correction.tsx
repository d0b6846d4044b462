import {
  type AnyEntry,
  changeInWords,
  correctionReasons,
  entryChanges,
  type InfusionState,
  type Instant,
  type StatedReason,
  type TimelineEntry,
} from '@ketaguide/course';
import { useMemo } from 'react';
import { useRecordedCourse } from '../../../../recorded-course/recorded-course.tsx';
import { summaryClock } from '../../../../recorded-course/summary-clock.ts';
import { keepTogether } from '../../../../words/keep-together.ts';
import { outOfInfusionWords } from '../../view/out-of-infusion.ts';
import { ChoiceButtons } from '../choice-buttons.tsx';
import { EntryPanel } from '../entry-panel.tsx';
import styles from './confirm-correction.module.css';
import { GivenChange } from './given-change.tsx';

interface ConfirmCorrectionProps {
  readonly timeline: TimelineEntry;
  readonly infusion: InfusionState;
  /** The entry as it should have been. */
  readonly said: AnyEntry;
  readonly now: Instant;
  readonly onSave: (reason: StatedReason) => void;
  readonly onBack: () => void;
}

/** What changes by a correction, what that does to the amount given, and why: the tap on a reason saves. */
export function ConfirmCorrection({ timeline, infusion, said, now, onSave, onBack }: ConfirmCorrectionProps) {
  const { policy, team } = useRecordedCourse();
  const changes = entryChanges(timeline.entry, said, { policy, people: team, clock: summaryClock });
  const moved = timeline.entry.happenedAt === said.happenedAt ? undefined : outOfInfusionWords(infusion, said);
  const proposed = useMemo(
    () => ({
      type: 'entry-corrected' as const,
      data: { entry: timeline.original.id, data: said.data, happened: said.happenedAt, reason: 'other' },
    }),
    [timeline, said],
  );
  return (
    <EntryPanel title={changes.length === 0 ? 'Nothing is different' : 'Why was it not right?'} onClose={onBack}>
      {changes.length === 0 ? (
        <p>It says what the entry says already. Go back to change something.</p>
      ) : (
        <>
          <ul className={styles.changes} aria-label="What changes">
            {changes.map((change) => (
              <li key={change.label}>{keepTogether(changeInWords(change))}</li>
            ))}
          </ul>
          {moved === undefined ? null : <p>{moved}</p>}
          <GivenChange infusion={infusion} proposed={proposed} now={now} />
          <ChoiceButtons
            legend="A tap saves the correction. Both stay in the record."
            choices={correctionReasons}
            save="Save correction"
            onChoose={onSave}
          />
        </>
      )}
    </EntryPanel>
  );
}
