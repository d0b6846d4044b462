import {
  annotationsFor,
  askedFindingById,
  describeCriterion,
  type FindingId,
  type Findings,
  interpretationsFor,
  type RecommendationResult,
  rulesDate,
  rulesVersion,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { AnswerSheet } from '../../../case/answer-sheet.ts';
import type { Basis, BasisFact } from '../../../parts/basis-panel.tsx';
import { keepTogether } from '../../../words/keep-together.ts';
import { factRow } from './fact-row.ts';
import { statusWords } from './status-words.ts';

/** Why a statement says what it says of this patient. */
export function basisView(result: RecommendationResult, findings: Findings, sheet: AnswerSheet): Basis {
  const { recommendation, because, unknown } = result;
  const { id, grade, certainty, appliesWhen, metWhen } = recommendation;
  return {
    grade,
    certainty,
    statement: keepTogether(recommendation.statement),
    status: statusWords(result),
    stamp: `${id} · our own words · ${rulesStamp}`,
    facts: factsOf([...because.map(({ finding }) => finding), ...unknown], findings, sheet),
    appliesWhen: keepTogether(describeCriterion(appliesWhen)),
    metWhen: metWhen === undefined ? undefined : keepTogether(describeCriterion(metWhen)),
    limits: interpretationsFor(id),
    annotations: annotationsFor(id),
  };
}

/** The version of the rules that all of it comes from. */
export const rulesStamp = `rules ${rulesVersion}, ${formatDate(rulesDate)}`;

function factsOf(ids: readonly FindingId[], findings: Findings, sheet: AnswerSheet): readonly BasisFact[] {
  return [...new Set(ids)].flatMap((id) => {
    const finding = askedFindingById(id);
    if (finding === undefined) return [];
    const { isKnown, value, source, note, conflicts } = factRow(finding, findings, sheet);
    return [{ name: finding.name, isKnown, value, source, note, conflicts }];
  });
}
