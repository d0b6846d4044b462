import type { CourseState, InfusionState, RateQuestion, RateQuestions } from '@ketaguide/course';
import { answerSource, describeValue, type Fact, originOf } from '@ketaguide/guideline';
import { amountInWords, amountWithoutUnit } from '@ketaguide/planning';
import { timeOfDay } from '../../../recorded-course/clock-words.ts';

/** "Above 1 mg/kg per hour: people and setting" */
export function askedTitle({ above, questions }: RateQuestions): string {
  const isHigherRange = questions.some(({ finding }) => finding.id === 'refractory-pain');
  return `Above ${amountInWords(above)}: ${isHigherRange ? 'pain, people and setting' : 'people and setting'}`;
}

/** "above 1: 2 not known yet, 1 answered with no." */
export function openWords({ above, questions }: RateQuestions): string {
  const open = questions.filter(({ isMet }) => !isMet);
  const unknown = open.filter(({ fact }) => fact === undefined).length;
  const not = open.length - unknown;
  const parts = [
    ...(unknown === 0 ? [] : [`${unknown} not known yet`]),
    ...(not === 0 ? [] : [`${not} not as asked for`]),
  ];
  return `above ${amountWithoutUnit(above)}: ${parts.length === 0 ? 'people and setting are as asked for' : parts.join(', ')}.`;
}

/** What is known of a question from elsewhere than an answer in its place; why it is open, where that is known. */
export function knownWords(
  { finding, fact, hints }: RateQuestion,
  { answers }: Pick<CourseState, 'answers'>,
  { items }: Pick<InfusionState, 'items'>,
): string | undefined {
  if (fact === undefined) return hints[0] === undefined ? undefined : `${hints[0].display}: ${hints[0].why}`;
  const answered = answers[finding.id];
  if (answered !== undefined && fact.source === answerSource && fact.value === answered.data.value) return undefined;
  return `${describeValue(finding.id, fact.value)}. ${sourceWords(fact, items[finding.id]?.happenedAt)}`;
}

/** "Kim Example: ACLS until 31 Dec 2026, from the list of people" */
function sourceWords(fact: Fact, tickedAt: string | undefined): string {
  if (fact.source.startsWith('Person/')) return `${fact.note ?? 'Known'}, from the list of people`;
  if (tickedAt !== undefined && fact.date === tickedAt) return `Ticked on Check, ${timeOfDay(tickedAt)}`;
  return originOf(fact) === 'record' ? 'From the record' : 'Entered before the start';
}
