import { askedFindings, type FindingId, limits, mentionedFindings, recommendationById } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';

const scopesHere: readonly string[] = ['people', 'setting'];

/** Refractory pain is asked for here: only a rate above the general range depends on it. */
const alsoHere: readonly FindingId[] = ['refractory-pain'];

/** A threshold of its own is for Assess; nobody has to know it. */
const notHere: readonly FindingId[] = ['monitored-setting-threshold'];

/** What is answered on the Plan screen: the people, the setting, and refractory pain. */
export const answeredHere: readonly FindingId[] = [
  ...askedFindings.filter(({ scope, id }) => scopesHere.includes(scope) && !notHere.includes(id)).map(({ id }) => id),
  ...alsoHere,
];

export const isAnsweredHere = (id: FindingId): boolean => answeredHere.includes(id);

/** What the setting has to offer above the threshold. */
const settingItems = (): readonly FindingId[] => {
  const setting = recommendationById('personnel.setting');
  return setting === undefined ? [] : mentionedFindings(setting).filter(isAnsweredHere);
};

/** The questions that this plan's rate asks: the setting above the threshold, refractory pain and the ICU above that. */
export function askedByRate(plan: Plan | undefined): readonly FindingId[] {
  if (plan === undefined) return [];
  const setting = plan.assessment.recommendations.find(
    ({ recommendation }) => recommendation.id === 'personnel.setting',
  );
  const rate = plan.infusions[0]?.dose.rateByWeight?.value ?? 0;
  const isAboveGeneral = rate > limits.infusionRateMaximum.value;
  return [
    ...(isAboveGeneral ? (['refractory-pain', 'care-setting'] as const) : []),
    ...(setting?.status === 'applies' ? settingItems() : []),
  ];
}
