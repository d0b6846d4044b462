import { parseIsoDate } from '@ketaguide/quantities';
import { evaluate } from '../criteria/evaluate.ts';
import { type Knowledge, knowledgeOf } from '../criteria/knowledge.ts';
import { mentionedFindings } from '../criteria/mentioned-findings.ts';
import type { Fact, Findings } from '../findings/fact.ts';
import type { FindingId } from '../findings/finding-id.ts';
import { recommendations } from '../recommendations/index.ts';
import type { Force, Recommendation } from '../recommendations/recommendation.ts';
import type { Assessment, Met, RecommendationResult, Status } from './assessment.ts';
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
  const results = recommendations.map((recommendation) => assessRecommendation(recommendation, knowledge));
  return {
    asOf,
    recommendations: results,
    questions: openQuestions(results, findings),
    notices: noticesFor(knowledge),
  };
}

function assessRecommendation(recommendation: Recommendation, knowledge: Knowledge): RecommendationResult {
  const applies = evaluate(recommendation.appliesWhen, knowledge);
  const status: Status = applies.truth === 'yes' ? 'applies' : applies.truth === 'no' ? 'does-not-apply' : 'unknown';
  const asksForSomething = recommendation.metWhen !== undefined && status !== 'does-not-apply';
  const fulfilled =
    recommendation.metWhen !== undefined && asksForSomething ? evaluate(recommendation.metWhen, knowledge) : undefined;
  const met: Met = fulfilled?.truth ?? 'not-applicable';
  return {
    recommendation,
    status,
    met,
    forces: forcesOf(recommendation, knowledge),
    because: [
      ...new Set([...applies.because, ...(fulfilled?.because ?? []), ...contradictedFacts(recommendation, knowledge)]),
    ],
    unknown: [...new Set([...applies.unknown, ...(fulfilled?.unknown ?? [])])],
  };
}

function forcesOf({ force }: Recommendation, knowledge: Knowledge): readonly Force[] {
  if (typeof force === 'string') return [force];
  const value = knowledge.factOf(force.finding)?.value;
  const chosen = force.forces.filter(({ choice }) => choice === value);
  return (chosen.length > 0 ? chosen : force.forces).map((entry) => entry.force);
}

/** An answer that the record contradicts stays visible wherever its finding matters, whatever decided the result. */
function contradictedFacts(recommendation: Recommendation, knowledge: Knowledge): readonly Fact[] {
  return mentionedFindings(recommendation)
    .map((finding: FindingId) => knowledge.factOf(finding))
    .filter((fact) => fact?.conflictsWith !== undefined)
    .filter((fact) => fact !== undefined);
}
