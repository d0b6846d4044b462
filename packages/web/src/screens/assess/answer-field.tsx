import type { AskedFinding } from '@ketaguide/guideline';
import { formatNumber, units } from '@ketaguide/quantities';
import { useState } from 'react';
import type { GivenAnswer } from '../../case/answer-sheet.ts';
import type { NewAnswer } from '../../case/current-case.tsx';
import { Button } from '../../parts/button.tsx';
import { ChoiceField, type ChoiceOption } from '../../parts/choice-field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { truthOptions, unknownOption } from '../../parts/truth-options.ts';
import styles from './answer-field.module.css';

interface AnswerFieldProps {
  readonly finding: AskedFinding;
  readonly given: GivenAnswer | undefined;
  /** Gives the answer, or withdraws it; says why when it is not taken. */
  readonly onAnswer: (answer: NewAnswer | undefined) => string | undefined;
  readonly describedBy?: string | undefined;
}

/** The control for one finding: segments for yes/no and for choices, a number field for quantities and scores. */
export function AnswerField({ finding, given, onAnswer, describedBy }: AnswerFieldProps) {
  const [refusal, setRefusal] = useState<string>();
  const answer = (next: NewAnswer | undefined) => {
    const refused = onAnswer(next);
    setRefusal(refused);
    return refused;
  };
  return (
    <div className={styles.field}>
      {finding.kind === 'truth' || finding.kind === 'choice' ? (
        <ChoiceField
          legend={finding.ask}
          legendHidden
          options={optionsOf(finding)}
          unknownValue={unknownOption.value}
          value={chosenValue(given)}
          onChange={(value) => answer(value === unknownOption.value ? { kind: 'not-known' } : { kind: 'known', value })}
          describedBy={describedBy}
          hint={refusal}
          hintIsError={refusal !== undefined}
        />
      ) : (
        <NumberAnswer finding={finding} given={given} onAnswer={answer} />
      )}
      {given === undefined ? null : (
        <p className={styles.stamp}>
          Entered {given.at}
          <Button look="link" onClick={() => answer(undefined)} aria-label={`Take back: ${finding.name}`}>
            Take back
          </Button>
        </p>
      )}
    </div>
  );
}

type NumberAnswerProps = Pick<AnswerFieldProps, 'finding' | 'given' | 'onAnswer'>;

function NumberAnswer({ finding, given, onAnswer }: NumberAnswerProps) {
  if (finding.kind !== 'quantity' && finding.kind !== 'score') return null;
  const range = finding.kind === 'quantity' ? finding.possible : finding.scale;
  const unit = finding.kind === 'quantity' ? units[finding.unit].other : `of ${finding.scale.to}`;
  return (
    <NumberField
      label={finding.name}
      unit={unit}
      value={enteredNumber(given)}
      onCommit={(value) => {
        if (value < range.from || value > range.to) {
          return `Write a number from ${formatNumber(range.from)} to ${formatNumber(range.to)}`;
        }
        return onAnswer({ kind: 'known', value: finding.kind === 'quantity' ? { value, unit: finding.unit } : value });
      }}
    />
  );
}

const optionsOf = (finding: AskedFinding): readonly ChoiceOption[] =>
  finding.kind === 'choice' ? [...finding.choices, unknownOption] : truthOptions;

function chosenValue(given: GivenAnswer | undefined): string | undefined {
  if (given === undefined) return undefined;
  if (given.kind === 'not-known') return unknownOption.value;
  return typeof given.value === 'string' ? given.value : undefined;
}

function enteredNumber(given: GivenAnswer | undefined): string | undefined {
  if (given?.kind !== 'known' || typeof given.value === 'string') return undefined;
  return String(typeof given.value === 'number' ? given.value : given.value.value);
}
