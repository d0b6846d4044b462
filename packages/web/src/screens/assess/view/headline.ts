import type { AssessView } from './assess-view.ts';

/** The line that stands over everything: the evidence in the definition's own words, or what is missing to say it. */
export function headlineOf({ evidence, pain }: AssessView): string {
  if (evidence !== undefined) return evidence.recommendation.headline ?? evidence.recommendation.subject;
  return pain.isKnown ? 'The guideline speaks of chronic pain' : pain.finding.ask;
}
