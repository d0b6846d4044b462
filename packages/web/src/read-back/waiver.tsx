import { noSecondPersonReasons, type StatedReason } from '@ketaguide/course';
import { Button } from '../parts/button.tsx';
import { ChoiceButtons } from '../screens/infuse/entries/choice-buttons.tsx';
import styles from './read-back.module.css';

interface WaiverProps {
  readonly onWaive: (reason: StatedReason) => void;
  readonly onCancel: () => void;
}

/** Nobody can be had: the clinic's policy lets the infusion go on with a reason, which stays in the record. */
export function Waiver({ onWaive, onCancel }: WaiverProps) {
  return (
    <div className={styles.block}>
      <ChoiceButtons
        legend="Why is there no second person? A tap saves it in the record."
        choices={noSecondPersonReasons}
        save="Save the reason"
        onChoose={onWaive}
      />
      <div className={styles.actions}>
        <Button look="text" onClick={onCancel}>
          Back
        </Button>
      </div>
    </div>
  );
}
