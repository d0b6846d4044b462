import { type Assessment, findingById, type RecommendationId, type RecommendationResult } from '@ketaguide/guideline';

/**
 * The recommendations about a plan that could not be looked at: those on the patient and the people while nobody has looked
 * at them, and those for which the plan itself says too little.
 */
export function notChecked({ recommendations }: Assessment, hasPatient: boolean): readonly RecommendationId[] {
  return recommendations
    .filter(({ recommendation }) => recommendation.usedIn.some(({ step }) => step === 'plan'))
    .filter((result) => (needsPatient(result) ? !hasPatient : saysTooLittle(result)))
    .map(({ recommendation }) => recommendation.id);
}

function needsPatient({ recommendation: { id, section } }: RecommendationResult): boolean {
  if (section === 'personnel') return id !== 'personnel.setting';
  return section === 'contraindications' || section === 'testing';
}

/** A figure of the plan is missing, or which pain is treated. Refractory pain and setting are asked for by a check. */
const saysTooLittle = ({ status, unknown }: RecommendationResult): boolean =>
  status === 'unknown' || unknown.some((id) => findingById(id).kind === 'quantity');
