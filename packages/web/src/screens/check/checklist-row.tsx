import type { ChecklistLine, ItemState, StatedReason } from '@ketaguide/course';
import { type PolicyChoice, reasonChoices } from '@ketaguide/planning';
import { useState } from 'react';
import { ChoiceField } from '../../parts/choice-field.tsx';
import styles from '../../recorded-course/record-page.module.css';
import { useEntered } from '../../recorded-course/use-entered.ts';
import { ChoiceButtons } from '../infuse/entries/choice-buttons.tsx';
import { choiceWords } from '../infuse/entries/stated-choice.ts';

interface ChecklistRowProps {
  readonly line: ChecklistLine;
  readonly onAnswer: (state: ItemState, reason: StatedReason | undefined) => void;
}

const answers: readonly { readonly value: ItemState; readonly label: string }[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'cannot-confirm', label: 'Cannot confirm' },
];

const reasons: readonly PolicyChoice[] = reasonChoices.filter(({ id }) =>
  ['done-before-start', 'specialist-advice', 'benefit-outweighs-risk', 'other'].includes(id),
);

/** One line: yes, no, or cannot confirm. Anything but yes is settled by a reason, which stays in the record. */
export function ChecklistRow({ line, onAnswer }: ChecklistRowProps) {
  const [asking, setAsking] = useState<ItemState>();
  const [entered, enter] = useEntered(line.state);
  const answer = (value: string) => {
    const state = answers.find((known) => known.value === value)?.value;
    if (state === undefined) return;
    if (state === 'yes') {
      enter('yes');
      onAnswer('yes', undefined);
    }
    setAsking(state === 'yes' ? undefined : state);
  };
  const shown = asking ?? (entered === 'not-asked-yet' ? undefined : entered);
  const isReasonNeeded = asking !== undefined || (entered === line.state && shown !== undefined && !line.isSettled);
  return (
    <li className={styles.row}>
      <p aria-hidden="true">{line.label}</p>
      <ChoiceField
        legend={line.label}
        legendHidden
        options={answers}
        value={shown}
        unknownValue="cannot-confirm"
        onChange={answer}
        hint={asking === undefined ? hintOf(line) : undefined}
      />
      {isReasonNeeded && shown !== undefined && shown !== 'yes' ? (
        <ChoiceButtons
          legend="Why go on? A tap saves the answer with its reason."
          choices={reasons}
          save="Save with reason"
          onChoose={(reason) => {
            setAsking(undefined);
            enter(shown);
            onAnswer(shown, reason);
          }}
        />
      ) : null}
    </li>
  );
}

/** The reason that was given, or why nobody has to be asked. */
function hintOf({ reason, state, answer }: ChecklistLine): string | undefined {
  if (reason !== undefined) return choiceWords(reason, reasonChoices);
  return state === 'yes' && answer === undefined ? 'Known from the record or the list of people' : undefined;
}
