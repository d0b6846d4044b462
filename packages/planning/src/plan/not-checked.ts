import type { Assessment, RecommendationId, RecommendationResult } from '@ketaguide/guideline';

/**
 * The recommendations about a plan that could not be looked at: those on the patient and the people while nobody has looked
 * at them, and those for which the plan itself says too little.
 */
export function notChecked({ recommendations }: Assessment, hasPatient: boolean): readonly RecommendationId[] {
  return recommendations
    .filter(({ recommendation }) => recommendation.usedIn.some(({ step }) => step === 'plan'))
    .filter((result) => (needsPatient(result) ? !hasPatient : result.status === 'unknown'))
    .map(({ recommendation }) => recommendation.id);
}

function needsPatient({ recommendation: { id, section } }: RecommendationResult): boolean {
  if (section === 'personnel') return id !== 'personnel.setting';
  return section === 'contraindications' || section === 'testing';
}
