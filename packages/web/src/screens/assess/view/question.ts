import {
  type FindingId,
  type Force,
  implications,
  mentionedFindings,
  type Recommendation,
  recommendations,
} from '@ketaguide/guideline';
import { keepTogether } from '../../../words/keep-together.ts';
import { forceWords } from './status-words.ts';

/**
 * The first statement that looks at a finding, itself or through what the finding implies (recorded sex, for pregnancy).
 * That no testing is needed follows from the statements on tests, so those come before it.
 */
export function statementNaming(finding: FindingId): Recommendation {
  const naming = [finding, ...impliedBy(finding)].flatMap((id) =>
    recommendations.filter((recommendation) => mentionedFindings(recommendation).includes(id)),
  );
  const first = naming.find(({ force }) => force !== 'no-testing-needed') ?? naming[0];
  if (first === undefined) throw new Error(`no statement looks at "${finding}"`);
  return first;
}

const impliedBy = (finding: FindingId): readonly FindingId[] =>
  implications
    .filter((implication) => implication.when.finding === finding)
    .map((implication) => implication.implies.finding);

/** Forces that say everything in a word; the others need their statement. */
const saidInAWord: readonly Force[] = ['relative-contraindication', 'avoid', 'caution'];

/** What depends on a question: "Severe: avoid. Moderate: caution.", or the statement itself. */
export function consequenceOf(recommendation: Recommendation): string {
  const { force, statement } = recommendation;
  if (typeof force !== 'string') return forceWords(recommendation);
  return saidInAWord.includes(force) ? `If yes: ${forceWords(recommendation).toLowerCase()}` : keepTogether(statement);
}
