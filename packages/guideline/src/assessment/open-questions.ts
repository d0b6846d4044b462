import { mentionedFindings } from '../criteria/mentioned-findings.ts';
import type { Findings } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { askedFindingById, askedFindings } from '../findings/index.ts';
import type { Force } from '../recommendations/recommendation.ts';
import type { RecommendationId } from '../recommendations/recommendation-id.ts';
import type { OpenQuestion, RecommendationResult } from './assessment.ts';

/** How grave it is to leave a question open, by what the statement that depends on it does. Gravest first. */
const gravest: readonly Force[] = [
  'avoid',
  'relative-contraindication',
  'caution',
  'should-be-used',
  'consider-case-by-case',
  'no-testing-needed',
  'limit',
  'requirement',
  'definition',
  'can-be-tried',
  'evidence',
];

const gravity: ReadonlyMap<Force, number> = new Map(gravest.map((force, index) => [force, index]));

const askedOrder: ReadonlyMap<FindingId, number> = new Map(askedFindings.map(({ id }, index) => [id, index]));

/** The unknown findings that something still depends on, each once, worst consequence first. */
export function openQuestions(results: readonly RecommendationResult[], findings: Findings): readonly OpenQuestion[] {
  const open = new Map<FindingId, { rank: number; readonly decides: RecommendationId[] }>();
  for (const result of results) {
    for (const finding of result.unknown) {
      const rank = rankIn(finding, result);
      const question = open.get(finding);
      if (question === undefined) open.set(finding, { rank, decides: [result.recommendation.id] });
      else {
        question.rank = Math.min(question.rank, rank);
        question.decides.push(result.recommendation.id);
      }
    }
  }
  return [...open]
    .sort(([one, a], [other, b]) => a.rank - b.rank || order(one) - order(other))
    .map(([finding, { decides }]) => ({
      finding,
      ask: askedFindingById(finding)?.ask ?? finding,
      decides,
      hints: findings[finding]?.hints ?? [],
    }));
}

const order = (finding: FindingId): number => askedOrder.get(finding) ?? askedOrder.size;

/** Which pain is treated comes first: without it, nobody knows whether the guideline speaks of this patient at all. */
function rankIn(finding: FindingId, { recommendation, forces }: RecommendationResult): number {
  if (finding === 'target-pain') return -1;
  let worst = gravest.length;
  for (const force of forces) worst = Math.min(worst, gravity.get(force) ?? worst);
  // What matters only through an implication is asked after what the statement names itself.
  return mentionedFindings(recommendation).includes(finding) ? worst : worst + 0.5;
}
