import { parseAnswers } from '../answers/parse-answers.ts';
import { assess } from '../assessment/assess.ts';
import type { RecommendationResult } from '../assessment/assessment.ts';
import { combineFindings } from '../findings/combine-findings.ts';
import type { RecommendationId } from '../recommendations/recommendation-id.ts';

/** What one recommendation says of a patient about whom only these answers are known. For tests. */
export function resultOf(id: RecommendationId, answers: Readonly<Record<string, unknown>>): RecommendationResult {
  const assessment = assess(combineFindings({}, parseAnswers(answers)), '2026-11-24');
  const result = assessment.recommendations.find(({ recommendation }) => recommendation.id === id);
  if (result === undefined) throw new Error(`no result for ${id}`);
  return result;
}

/** Status and met in one word each, for tables of expectations. */
export function verdictOf(id: RecommendationId, answers: Readonly<Record<string, unknown>>): string {
  const { status, met } = resultOf(id, answers);
  return `${status}, ${met}`;
}

export const kilograms = (value: number) => ({ value, unit: 'kg' });
export const mgPerKg = (value: number) => ({ value, unit: 'mg/kg' });
export const mgPerKgPerHour = (value: number) => ({ value, unit: 'mg/kg/h' });
export const milligrams = (value: number) => ({ value, unit: 'mg' });
export const minutes = (value: number) => ({ value, unit: 'min' });
