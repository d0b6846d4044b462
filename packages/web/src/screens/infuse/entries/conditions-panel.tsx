import { type InfusionState, type Instant, pumpAt, pumpHistory, rateQuestions } from '@ketaguide/course';
import { dayOf } from '../../../recorded-course/clock-words.ts';
import { useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { RateConditions } from './rate-conditions.tsx';

interface ConditionsPanelProps {
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onClose: () => void;
}

/** People and setting for what runs now. */
export function ConditionsPanel({ infusion, now, onClose }: ConditionsPanelProps) {
  const { state, team, policy } = useRecordedCourse();
  const running = pumpAt(pumpHistory(infusion), now);
  const asked =
    running?.state === 'running'
      ? rateQuestions(state, infusion, running, { people: team, policy, asOf: dayOf(now) })
      : undefined;
  return (
    <EntryPanel title="People and setting" aside="Saved with each tap" onClose={onClose}>
      {asked === undefined ? (
        <p>Nothing runs now that asks for more.</p>
      ) : (
        <RateConditions asked={asked} infusion={infusion} />
      )}
    </EntryPanel>
  );
}
