import {
  choiceLabel,
  forceLabels,
  metLabels,
  type Recommendation,
  type RecommendationResult,
  statusLabels,
} from '@ketaguide/guideline';
import { lowerFirst } from './fact-row.ts';

/**
 * What a statement comes to for this patient: "Applies: avoid", "Applies, met", "Applies, not known yet whether met",
 * "Does not apply", "Not known yet".
 */
export function statusWords(result: RecommendationResult): string {
  const { recommendation, status, met, forces } = result;
  if (status === 'does-not-apply') return statusLabels[status];
  if (met === 'not-applicable') {
    const speaksAgainst = recommendation.section === 'contraindications' && status === 'applies';
    const words = forces.map((force) => lowerFirst(forceLabels[force])).join(' or ');
    return speaksAgainst ? `${statusLabels[status]}: ${words}` : statusLabels[status];
  }
  const fulfilled = met === 'unknown' ? `${lowerFirst(metLabels[met])} whether met` : lowerFirst(metLabels[met]);
  if (status === 'applies') return `${statusLabels[status]}, ${fulfilled}`;
  return met === 'unknown' ? statusLabels[status] : `${statusLabels[status]} whether it applies; ${fulfilled}`;
}

/** What the force of a statement is, with the choice that it depends on: "Severe: avoid. Moderate: caution." */
export function forceWords({ force }: Recommendation): string {
  if (typeof force === 'string') return `${forceLabels[force]}.`;
  return force.forces
    .map(({ choice, force: its }) => `${choiceLabel(force.finding, choice)}: ${lowerFirst(forceLabels[its])}.`)
    .join(' ');
}
