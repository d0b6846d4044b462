import { notProvedReasons, type StatedReason } from '@ketaguide/course';
import { Button } from '../parts/button.tsx';
import { ChoiceButtons } from '../screens/infuse/entries/choice-buttons.tsx';
import styles from './read-back.module.css';

interface WithoutProofProps {
  readonly name: string;
  /** The server could have been asked. */
  readonly isConnected: boolean;
  readonly onGoOn: (reason: StatedReason) => void;
  readonly onBack: () => void;
}

/** A reading by somebody who does not prove who they are: it takes a reason, which stands out in the record. */
export function WithoutProof({ name, isConnected, onGoOn, onBack }: WithoutProofProps) {
  const choices = notProvedReasons.filter(({ id }) => id !== 'no-connection' || !isConnected);
  return (
    <div className={styles.block}>
      <p>
        {isConnected
          ? `${name} reads without a PIN. The record will say that the identity was not proved.`
          : `No connection, and this device cannot check the PIN of ${name}. The record will say that the identity was not proved.`}
      </p>
      <ChoiceButtons
        legend="Why without a proof? A tap goes on to the reading."
        choices={choices}
        save="Go on with this reason"
        onChoose={onGoOn}
      />
      <div className={styles.actions}>
        <Button look="text" onClick={onBack}>
          Back to the PIN
        </Button>
      </div>
    </div>
  );
}
