import {
  type FindingId,
  type Force,
  mentionedFindings,
  type Recommendation,
  recommendations,
} from '@ketaguide/guideline';
import { keepTogether } from '../../../words/keep-together.ts';
import { forceWords } from './status-words.ts';

/**
 * The first statement that looks at a finding. That no testing is needed follows from the statements on tests, so those
 * come before it.
 */
export function statementNaming(finding: FindingId): Recommendation {
  const naming = recommendations.filter((recommendation) => mentionedFindings(recommendation).includes(finding));
  const first = naming.find(({ force }) => force !== 'no-testing-needed') ?? naming[0];
  if (first === undefined) throw new Error(`no statement looks at "${finding}"`);
  return first;
}

/** Forces that say everything in a word; the others need their statement. */
const saidInAWord: readonly Force[] = ['relative-contraindication', 'avoid', 'caution'];

/** What depends on a question: "Severe: avoid. Moderate: caution.", or the statement itself. */
export function consequenceOf(recommendation: Recommendation): string {
  const { force, statement } = recommendation;
  if (typeof force !== 'string') return forceWords(recommendation);
  return saidInAWord.includes(force) ? `If yes: ${forceWords(recommendation).toLowerCase()}` : keepTogether(statement);
}
