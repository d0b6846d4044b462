import { derivedFindings, type Recommendation } from '@ketaguide/guideline';
import { compileCriterion } from './compile-criterion.ts';
import { identifier } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';
import { knownName } from './known-name.ts';

/** The names of what a library says about a recommendation. */
export const resultNames = ({ id }: Pick<Recommendation, 'id'>) => ({
  /** Booleans, null where it is unknown; `isMet` only where the recommendation asks for something. */
  applies: identifier(`${id}: applies`),
  isMet: identifier(`${id}: is met`),
  /** The same in the words of the assessment. */
  status: identifier(`${id}: status`),
  met: identifier(`${id}: met`),
});

/** Both criteria of a recommendation, and in words what follows from them. */
export function compileRecommendation(recommendation: Recommendation): readonly Definition[] {
  const { appliesWhen, metWhen } = recommendation;
  const { applies, isMet, status, met } = resultNames(recommendation);
  return [
    definition(`define ${applies}:\n  ${compileCriterion(appliesWhen)}`),
    ...(metWhen === undefined ? [] : [definition(`define ${isMet}:\n  ${compileCriterion(metWhen)}`)]),
    definition(`define ${status}:
  case
    when ${applies} then 'applies'
    when not ${applies} then 'does-not-apply'
    else 'unknown'
  end`),
    definition(`define ${met}:${metWhen === undefined ? `\n  'not-applicable'` : metInWords(applies, isMet)}`),
  ];
}

const metInWords = (applies: string, isMet: string): string => `
  case
    when not ${applies} then 'not-applicable'
    when ${isMet} then 'yes'
    when not ${isMet} then 'no'
    else 'unknown'
  end`;

/** What follows from other findings, each once. */
export const derivedDefinitions = (): readonly Definition[] =>
  derivedFindings.map(({ id, when }) => definition(`define ${knownName(id)}:\n  ${compileCriterion(when)}`));
