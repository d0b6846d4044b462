import type { BagAndPump } from '@ketaguide/planning';
import { type Quantity, type Unit, units } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { NumberEntry } from '../parts/number-entry.tsx';
import { numberOf, readNumber } from '../parts/read-number.ts';
import styles from './read-back.module.css';

interface BlindFormProps {
  readonly name: string;
  readonly onSubmit: (read: BagAndPump) => void;
}

const allowed = { from: 0, to: 100_000, moreThanFrom: true };

/** What the second person reads from label and pump. Nothing of the plan stands here. */
export function BlindForm({ name, onSubmit }: BlindFormProps) {
  const [texts, setTexts] = useState({ drug: '', volume: '', rate: '' });
  const readings = {
    drug: readNumber(texts.drug, allowed),
    volume: readNumber(texts.volume, allowed),
    rate: readNumber(texts.rate, allowed),
  };
  const drug = numberOf(readings.drug);
  const volume = numberOf(readings.volume);
  const rate = numberOf(readings.rate);
  const isComplete = drug !== undefined && volume !== undefined && rate !== undefined;
  const type = (field: keyof typeof texts) => (text: string) => setTexts((before) => ({ ...before, [field]: text }));
  return (
    <form
      className={styles.block}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) onSubmit({ drug: of(drug, 'mg'), volume: of(volume, 'mL'), rate: of(rate, 'mL/h') });
      }}
    >
      <p>
        <b>{name}</b>, write what you read. Not what you were told.
      </p>
      <div className={styles.fields}>
        <NumberEntry
          label="Label: ketamine in all,"
          unit={units.mg.other}
          text={texts.drug}
          reading={readings.drug}
          onType={type('drug')}
          size="long"
        />
        <NumberEntry
          label="Label: volume,"
          unit={units.mL.other}
          text={texts.volume}
          reading={readings.volume}
          onType={type('volume')}
          size="long"
        />
        <NumberEntry
          label="Pump: rate,"
          unit={units['mL/h'].other}
          text={texts.rate}
          reading={readings.rate}
          onType={type('rate')}
          size="long"
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" disabled={!isComplete}>
          Submit and compare
        </Button>
      </div>
    </form>
  );
}

const of = <U extends Unit>(value: number, unit: U): Quantity<U> => ({ value, unit });
