import type { EventOf, Instant } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';
import type { MlPerHour } from '@ketaguide/quantities';
import { Button } from '../../../parts/button.tsx';
import { ChoiceButtons } from './choice-buttons.tsx';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

export interface PauseFormProps {
  readonly isPaused: boolean;
  /** The rate before the pause. */
  readonly lastRate: MlPerHour;
  readonly reasons: readonly PolicyChoice[];
  readonly now: Instant;
  readonly onPause: (data: EventOf<'paused'>['data'], happenedAt: Instant | undefined) => void;
  readonly onResume: (data: EventOf<'resumed'>['data'], happenedAt: Instant | undefined) => void;
}

/** Pause with a reason; go on at the rate before. */
export function PauseForm({ isPaused, lastRate, reasons, now, onPause, onResume }: PauseFormProps) {
  const [when, setWhen] = useWhen();
  return (
    <>
      {isPaused ? (
        <Button look="primary" disabled={when.isHeld} onClick={() => onResume({ rate: lastRate }, when.at)}>
          Resume at {amountInWords(lastRate)}
        </Button>
      ) : (
        <ChoiceButtons
          legend="Why? A tap records the pause."
          choices={reasons}
          disabled={when.isHeld}
          save="Save pause"
          onChoose={(reason) => onPause(reason, when.at)}
        />
      )}
      <WhenField value={when} now={now} onChange={setWhen} />
    </>
  );
}
