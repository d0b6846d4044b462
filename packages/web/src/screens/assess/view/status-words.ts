import {
  choiceLabel,
  forceLabels,
  metLabels,
  type Recommendation,
  type RecommendationResult,
  statusLabels,
} from '@ketaguide/guideline';
import { lowerFirst } from './fact-row.ts';

/** What a statement comes to for this patient: "Applies: avoid", "Applies, met", "Does not apply", "Not known yet". */
export function statusWords({ recommendation, status, met, forces }: RecommendationResult): string {
  const status_ = statusLabels[status];
  if (status === 'does-not-apply') return status_;
  if (met !== 'not-applicable') {
    const fulfilled = lowerFirst(metLabels[met]);
    return status === 'unknown' && met === 'unknown' ? status_ : `${status_}, ${fulfilled}`;
  }
  const speaksAgainst = recommendation.section === 'contraindications';
  return status === 'applies' && speaksAgainst
    ? `${status_}: ${forces.map((force) => lowerFirst(forceLabels[force])).join(' or ')}`
    : status_;
}

/** What the force of a statement is, with the choice that it depends on: "Severe: avoid. Moderate: caution." */
export function forceWords({ force }: Recommendation): string {
  if (typeof force === 'string') return `${forceLabels[force]}.`;
  return force.forces
    .map(({ choice, force: its }) => `${choiceLabel(force.finding, choice)}: ${lowerFirst(forceLabels[its])}.`)
    .join(' ');
}
