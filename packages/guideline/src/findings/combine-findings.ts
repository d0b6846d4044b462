import type { Answers } from '../answers/answer.ts';
import type { Fact, FindingState, Findings } from './fact.ts';
import type { FindingId } from './finding-id.ts';
import { implications } from './implications.ts';

/**
 * Puts answers over what a record says. An answer decides; what the record says otherwise stays with it as
 * `conflictsWith`. A finding without an answer keeps what the record says.
 */
export function combineFindings(recorded: Findings, answers: Answers): Findings {
  const combined: { [id in FindingId]?: FindingState } = { ...recorded };
  for (const answer of Object.values(answers)) {
    const state = recorded[answer.finding];
    combined[answer.finding] = {
      ...state,
      fact: withConflicts(answer, state?.fact === undefined ? [] : [state.fact]),
    };
  }
  for (const { when: antecedent, implies: consequence, strength } of implications) {
    const reason = combined[antecedent.finding]?.fact;
    const answer = answers[consequence.finding];
    if (strength === 'presumption' || reason === undefined || answer === undefined) continue;
    if (!isAnyOf(reason, antecedent.isAnyOf)) continue;
    const state = combined[consequence.finding];
    if (state?.fact === undefined || state.fact.value === consequence.is) continue;
    combined[consequence.finding] = { ...state, fact: withConflicts(state.fact, [reason]) };
  }
  return combined;
}

function withConflicts(fact: Fact, others: readonly Fact[]): Fact {
  const contrary = others.flatMap(({ conflictsWith = [], ...other }) => [other, ...conflictsWith]);
  const conflicts = [...(fact.conflictsWith ?? []), ...contrary.filter((other) => !isSame(fact, other))];
  return conflicts.length === 0 ? fact : { ...fact, conflictsWith: conflicts };
}

function isSame(one: Fact, other: Fact): boolean {
  if (typeof one.value === 'object' && typeof other.value === 'object') {
    return one.value.unit === other.value.unit && one.value.value === other.value.value;
  }
  return one.value === other.value;
}

const isAnyOf = (fact: Fact, values: readonly string[]): boolean =>
  typeof fact.value === 'string' && values.includes(fact.value);
