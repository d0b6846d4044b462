import { Button } from '../../../parts/button.tsx';
import styles from './keypad.module.css';

interface KeypadProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onNext: () => void;
  /** Says what the key leads to: "Next: pulse". */
  readonly nextName: string;
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0'];

/** Digits of 56 px for a hand that stands beside the bed. A keyboard types into the fields without it. */
export function Keypad({ text, onType, onNext, nextName }: KeypadProps) {
  return (
    // The field keeps the focus while the keys are tapped, so that a keyboard can go on where the hand stopped.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div className={styles.keypad} onMouseDown={(event) => event.preventDefault()}>
      {keys.map((key) => (
        <Button key={key} className={styles.key} tabIndex={-1} onClick={() => onType(text + key)}>
          {key}
        </Button>
      ))}
      <Button
        className={styles.key}
        tabIndex={-1}
        aria-label="Delete the last digit"
        onClick={() => onType(text.slice(0, -1))}
      >
        ⌫
      </Button>
      <Button className={styles.next} tabIndex={-1} onClick={onNext}>
        {nextName}
      </Button>
    </div>
  );
}
