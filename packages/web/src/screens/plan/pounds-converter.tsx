import { noBreakSpace } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import styles from './plan-inputs.module.css';
import { poundsInKilograms } from './view/pounds.ts';

interface PoundsConverterProps {
  readonly onUse: (kilograms: number) => void;
}

/** Pounds are never a dosing weight: they are converted here, both are shown, and one tap takes the kilograms. */
export function PoundsConverter({ onUse }: PoundsConverterProps) {
  const [text, setText] = useState('');
  const { reading, kilograms, words } = poundsInKilograms(text);
  return (
    <details className={styles.pounds}>
      <summary>Weight in pounds</summary>
      <div className={styles.converter}>
        <NumberEntry label="Pounds" unit="lb" text={text} reading={reading} onType={setText} size="short" />
        <p>{words === undefined ? 'Shown in kg before it is used.' : `${words}.`}</p>
        {kilograms === undefined ? null : (
          <Button
            onClick={() => {
              onUse(kilograms);
              setText('');
            }}
          >
            Use {kilograms}
            {noBreakSpace}kg
          </Button>
        )}
      </div>
    </details>
  );
}
