import { type GivenAnswer, type WhyNotKnown as Why, whysNotKnown } from '../../case/answer-sheet.ts';
import type { NewAnswer } from '../../case/current-case.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';

interface WhyNotKnownProps {
  readonly given: GivenAnswer | undefined;
  readonly onAnswer: (answer: NewAnswer) => void;
}

/** After "Unknown": why it is not known. It stands under the answer, so that the answer itself never moves. */
export function WhyNotKnown({ given, onAnswer }: WhyNotKnownProps) {
  if (given?.kind !== 'not-known') return null;
  return (
    <ChoiceField
      legend="Say why not known"
      options={whysNotKnown}
      value={given.why}
      onChange={(why) => onAnswer({ kind: 'not-known', why: why as Why })}
    />
  );
}
