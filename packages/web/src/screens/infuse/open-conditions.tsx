import { type InfusionState, type Instant, pumpAt, pumpHistory, rateQuestions } from '@ketaguide/course';
import { amountInWords, rateInEveryUnit, rateOfPump } from '@ketaguide/planning';
import { Button } from '../../parts/button.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import styles from './pending-read-back.module.css';
import { useWeight } from './use-weight.ts';
import { openWords } from './view/rate-question-words.ts';

interface OpenConditionsProps {
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onOpen: () => void;
}

/** What runs asks for people and setting that are not known, or not there. It holds nothing up. */
export function OpenConditions({ infusion, now, onOpen }: OpenConditionsProps) {
  const { state, team, policy } = useRecordedCourse();
  const weight = useWeight();
  const running = pumpAt(pumpHistory(infusion), now);
  if (infusion.stopped !== undefined || running?.state !== 'running') return null;
  const asked = rateQuestions(state, infusion, running, { people: team, policy, asOf: dayOf(now) });
  if (asked === undefined || asked.isMet) return null;
  const { byWeight } = rateInEveryUnit(rateOfPump(running.rate, running.bag), weight);
  return (
    <div className={styles.pending}>
      <p>
        <Glyph mark="reason" className={styles.glyph} />{' '}
        {byWeight === undefined ? amountInWords(running.rate) : amountInWords(byWeight, { against: [asked.above] })},{' '}
        {openWords(asked)} <ProvenanceChip provenance="guideline" />{' '}
        <Button look="link" onClick={onOpen}>
          People and setting
        </Button>
      </p>
    </div>
  );
}
