import type { EventOf, InfusionState, Instant, RateQuestions } from '@ketaguide/course';
import type { Check, PolicyChoice } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';
import { type MlPerHour, units } from '@ketaguide/quantities';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { NumberEntry } from '../../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../../parts/read-number.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { EntryChecks } from './entry-checks.tsx';
import { RateConditions } from './rate-conditions.tsx';
import styles from './rate-form.module.css';
import { rateSteps, steppedRate } from './rate-steps.ts';
import { useWhen } from './when.ts';
import { WhenField } from './when-field.tsx';

type RateData = EventOf<'rate-changed'>['data'];

/** What a rate comes to, and what has to be known about it. */
export interface RateInWords {
  /** "28 mg per hour, 0.4 mg/kg per hour" */
  readonly inMg: string;
  /** "This is 10 times higher than now." */
  readonly slip: string | undefined;
  readonly checks: readonly Check[];
  /** People and setting, where the rate asks for them. */
  readonly asked: RateQuestions | undefined;
  readonly needsSecondPerson: boolean;
}

export interface RateFormProps {
  readonly infusion: InfusionState;
  /** The rate now; 0 while paused. */
  readonly from: MlPerHour;
  readonly planned: MlPerHour | undefined;
  /** The step of the clinic's pumps. */
  readonly step: MlPerHour;
  readonly reasons: readonly PolicyChoice[];
  readonly describe: (rate: MlPerHour) => RateInWords;
  readonly now: Instant;
  readonly onSave: (data: RateData, happenedAt: Instant | undefined) => void;
}

/** The words that the rate is recorded with, where anything stands against it. */
export const saidOf = ({ slip, checks }: Pick<RateInWords, 'slip' | 'checks'> = { slip: undefined, checks: [] }) => {
  const said = [
    ...(slip === undefined ? [] : [{ check: 'ten-fold', message: slip }]),
    ...checks.map(({ id, message }) => ({ check: id, message })),
  ];
  return said.length === 0 ? {} : { checks: said };
};

/** From, to, why: step or type, then the tap on a reason saves. A check never keeps what happened out of the record. */
export function RateForm({ infusion, from, planned, step, reasons, describe, now, onSave }: RateFormProps) {
  const [text, setText] = useState('');
  const [when, setWhen] = useWhen();
  const reading = readNumber(text, { from: 0, to: 10_000, moreThanFrom: true });
  const value = numberOf(reading);
  const rate: MlPerHour | undefined = value === undefined ? undefined : { value, unit: 'mL/h' };
  const words = rate === undefined ? undefined : describe(rate);
  const start = rate ?? from;
  return (
    <>
      <div className={styles.entry}>
        <p className={styles.from}>
          <span>From</span>
          <b>{amountInWords(from)}</b>
        </p>
        <NumberEntry
          label="To"
          unit={units['mL/h'].other}
          text={text}
          reading={reading}
          onType={setText}
          hint={words?.inMg}
          size="long"
        />
        <fieldset className={styles.steps}>
          <legend>In steps</legend>
          {rateSteps(step).map((by) => {
            const to = steppedRate(start, by);
            return (
              <Button
                key={by.value}
                className={styles.step}
                disabled={to === undefined}
                onClick={() => to !== undefined && setText(String(to.value))}
              >
                {by.value > 0 ? '+' : '−'}
                {Math.abs(by.value)}
              </Button>
            );
          })}
          {planned === undefined || planned.value === from.value ? null : (
            <Button className={styles.step} onClick={() => setText(String(planned.value))}>
              Plan: {amountInWords(planned)}
            </Button>
          )}
        </fieldset>
      </div>
      {words === undefined ? null : <EntryChecks slip={words.slip} checks={words.checks} />}
      {words?.asked === undefined ? null : <RateConditions asked={words.asked} infusion={infusion} />}
      {words?.needsSecondPerson ? <p>After saving, a second person reads bag and pump.</p> : null}
      <ChoiceButtons
        legend={rate === undefined ? 'Why?' : `Why? A tap records ${amountInWords(from)} to ${amountInWords(rate)}.`}
        choices={reasons}
        disabled={when.isHeld || rate === undefined || rate.value === from.value}
        save="Save rate"
        onChoose={(reason) => rate !== undefined && onSave({ rate, ...saidOf(words), ...reason }, when.at)}
      />
      <WhenField value={when} now={now} onChange={setWhen} />
    </>
  );
}
