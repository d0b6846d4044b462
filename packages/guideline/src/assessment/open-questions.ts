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

const askedOrder: ReadonlyMap<FindingId, number> = new Map(askedFindings.map(({ id }, index) => [id, index]));

/** The unknown findings that something still depends on, each once, worst consequence first. */
export function openQuestions(results: readonly RecommendationResult[], findings: Findings): readonly OpenQuestion[] {
  const decides = new Map<FindingId, RecommendationResult[]>();
  for (const result of results) {
    for (const finding of result.unknown) {
      const list = decides.get(finding);
      if (list === undefined) decides.set(finding, [result]);
      else list.push(result);
    }
  }
  return [...decides]
    .map(([finding, dependents]) => ({ finding, dependents, rank: rank(finding, dependents) }))
    .sort((a, b) => a.rank - b.rank || order(a.finding) - order(b.finding))
    .map(({ finding, dependents }) => ({
      finding,
      ask: askedFindingById(finding)?.ask ?? finding,
      decides: dependents.map(({ recommendation }): RecommendationId => recommendation.id),
      hints: findings[finding]?.hints ?? [],
    }));
}

const order = (finding: FindingId): number => askedOrder.get(finding) ?? askedOrder.size;

/** Which pain is treated comes first: without it, nobody knows whether the guideline speaks of this patient at all. */
function rank(finding: FindingId, dependents: readonly RecommendationResult[]): number {
  if (finding === 'target-pain') return -1;
  return Math.min(...dependents.map((result) => rankIn(finding, result)));
}

function rankIn(finding: FindingId, { recommendation, forces }: RecommendationResult): number {
  const worst = Math.min(...forces.map((force) => gravest.indexOf(force)));
  // What matters only through an implication is asked after what the statement names itself.
  return mentionedFindings(recommendation).includes(finding) ? worst : worst + 0.5;
}
