import { parseIsoDate } from '@ketaguide/quantities';
import { evaluate, together } from '../criteria/evaluate.ts';
import { type Knowledge, knowledgeOf } from '../criteria/knowledge.ts';
import { mentionedFindings } from '../criteria/mentioned-findings.ts';
import type { Fact, Findings } from '../findings/fact.ts';
import type { Truth } from '../logic/truth.ts';
import { recommendations } from '../recommendations/index.ts';
import type { Force, Recommendation } from '../recommendations/recommendation.ts';
import type { Assessment, RecommendationResult, Status } from './assessment.ts';
import { noticesFor } from './notices.ts';
import { openQuestions } from './open-questions.ts';

/**
 * Assesses one patient against all nineteen recommendations.
 *
 * @param findings what is known; whatever is absent is unknown
 * @param asOf the ISO date for which the assessment holds
 * @throws when `asOf` is no ISO date
 */
export function assess(findings: Findings, asOf: string): Assessment {
  parseIsoDate(asOf);
  const knowledge = knowledgeOf(findings);
  const contradicted = contradictedFacts(findings, knowledge);
  const results = recommendations.map((recommendation) => assessOne(recommendation, knowledge, contradicted));
  return {
    asOf,
    recommendations: results,
    questions: openQuestions(results, findings),
    notices: noticesFor(knowledge),
  };
}

function assessOne(
  recommendation: Recommendation,
  knowledge: Knowledge,
  contradicted: readonly Fact[],
): RecommendationResult {
  const applies = evaluate(recommendation.appliesWhen, knowledge);
  const fulfilled =
    recommendation.metWhen === undefined || applies.truth === 'no'
      ? nothingToMeet
      : evaluate(recommendation.metWhen, knowledge);
  return {
    recommendation,
    status: statusOf[applies.truth],
    met: fulfilled.truth,
    forces: forcesOf(recommendation, knowledge),
    because: together([applies.because, fulfilled.because, mentionedAmong(contradicted, recommendation)]),
    unknown: together([applies.unknown, fulfilled.unknown]),
  };
}

const statusOf: Readonly<Record<Truth, Status>> = { yes: 'applies', no: 'does-not-apply', unknown: 'unknown' };

const nothingToMeet = { truth: 'not-applicable', because: [], unknown: [] } as const;

function forcesOf({ force }: Recommendation, knowledge: Knowledge): readonly Force[] {
  if (typeof force === 'string') return [force];
  const value = knowledge.factOf(force.finding)?.value;
  if (value === undefined) return force.forces.map((entry) => entry.force);
  return [force.forces.find(({ choice }) => choice === value)?.force ?? force.otherwise];
}

/** Answers that the record contradicts: they stay visible wherever they matter, whatever decided the result. */
const contradictedFacts = (findings: Findings, { factOf }: Knowledge): readonly Fact[] =>
  Object.values(findings)
    .map(({ fact }) => (fact?.conflictsWith === undefined ? undefined : factOf(fact.finding)))
    .filter((fact) => fact !== undefined);

function mentionedAmong(facts: readonly Fact[], recommendation: Recommendation): readonly Fact[] {
  if (facts.length === 0) return facts;
  const mentioned = mentionedFindings(recommendation);
  return facts.filter(({ finding }) => mentioned.includes(finding));
}
