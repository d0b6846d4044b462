import type { EventOf, Instant } from '@ketaguide/course';
import { limits } from '@ketaguide/guideline';
import { amountInWords } from '@ketaguide/planning';
import {
  divide,
  exact,
  type Kilograms,
  type MgPerKg,
  type Milligrams,
  type Minutes,
  toNumber,
  units,
} from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { NumberEntry } from '../../../parts/number-entry.tsx';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { numberOf, readNumber } from '../../../parts/read-number.ts';
import styles from './rate-form.module.css';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

type BolusData = EventOf<'bolus-given'>['data'];

export interface BolusFormProps {
  readonly now: Instant;
  readonly weight: Kilograms | undefined;
  readonly correcting?: { readonly at: Instant; readonly data: BolusData } | undefined;
  readonly onSave: (data: BolusData, happenedAt: Instant | undefined) => void;
}

/** A bolus that was given from the bag, beside the infusion. */
export function BolusForm({ now, weight, correcting, onSave }: BolusFormProps) {
  const [dose, setDose] = useState(correcting === undefined ? '' : String(correcting.data.dose.value));
  const [minutes, setMinutes] = useState(correcting === undefined ? '' : String(correcting.data.duration.value));
  const [when, setWhen] = useWhen(correcting?.at);
  const doseReading = readNumber(dose, { from: 0, to: 10_000, moreThanFrom: true });
  const minutesReading = readNumber(minutes, { from: 0, to: 240 });
  const value = numberOf(doseReading);
  const duration = numberOf(minutesReading);
  const given: Milligrams | undefined = value === undefined ? undefined : { value, unit: 'mg' };
  const over: Minutes | undefined = duration === undefined ? undefined : { value: duration, unit: 'min' };
  const byWeight = given && weight && bolusByWeight(given, weight);
  return (
    <>
      <div className={styles.entry}>
        <NumberEntry
          label="Bolus, IV,"
          unit={units.mg.other}
          text={dose}
          reading={doseReading}
          onType={setDose}
          hint={byWeight && amountInWords(byWeight)}
          size="long"
        />
        <NumberEntry
          label="Over"
          unit={units.min.other}
          text={minutes}
          reading={minutesReading}
          onType={setMinutes}
          size="long"
        />
      </div>
      {byWeight !== undefined && byWeight.value > limits.bolusMaximum.value ? (
        <p>
          <b>Above {amountInWords(limits.bolusMaximum)}.</b> <ProvenanceChip provenance="guideline" />
        </p>
      ) : null}
      <Button
        look="primary"
        disabled={given === undefined || over === undefined || when.isHeld}
        onClick={() => given !== undefined && over !== undefined && onSave({ dose: given, duration: over }, when.at)}
      >
        {correcting !== undefined
          ? 'Go on'
          : given === undefined
            ? 'Save bolus'
            : `Save bolus of ${amountInWords(given)}`}
      </Button>
      <WhenField value={when} now={now} onChange={setWhen} />
    </>
  );
}

function bolusByWeight(dose: Milligrams, weight: Kilograms): MgPerKg | undefined {
  const ratio = divide(exact(dose.value), exact(weight.value));
  return ratio && { value: toNumber(ratio), unit: 'mg/kg' };
}
