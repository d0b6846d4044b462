import { changeOrReason, type DoseRule, type Remedy } from './dose-rule.ts';
import { amount, duration } from './in-words.ts';
import { type InfusionView, judge } from './infusion-view.ts';
import { rateBand } from './rate-band.ts';

/** A clinic's own limit speaks only where the guideline's own check is silent: one number, one check. */
export const policyDoseRules: readonly DoseRule[] = [
  policyRule('bolus-maximum', 'bolusMaximum', ({ bolusByWeight }) => bolusByWeight, 'Bolus', 'smaller-bolus'),
  policyRule(
    'infusion-rate-maximum',
    'infusionRateMaximum',
    ({ rateByWeight }) => rateByWeight,
    'Highest rate',
    'lower-rate',
  ),
  policyRule('total-dose-maximum', 'totalDoseMaximum', ({ total }) => total, 'Total infused', 'less-drug-or-time'),
  policyRule('duration-maximum', 'durationMaximum', (dose) => dose.duration, 'Duration', 'less-drug-or-time'),
];

/** Guideline checks that say already what a clinic's stricter limit would say again. */
const saidAlready: Readonly<Record<string, (view: InfusionView) => boolean>> = {
  bolusMaximum: ({ knowledge }) => judge('dosing.bolus', knowledge).met === 'no',
  infusionRateMaximum: (view) => ['refractory-range', 'above-refractory-range'].includes(rateBand(view)),
};

function policyRule(
  id: string,
  name: 'bolusMaximum' | 'infusionRateMaximum' | 'totalDoseMaximum' | 'durationMaximum',
  figure: (
    dose: InfusionView['dose'],
  ) => { readonly value: number; readonly unit: 'mg/kg' | 'mg/kg/h' | 'mg' | 'min' } | undefined,
  subject: string,
  clearedBy: Remedy,
): DoseRule {
  const inWords = (value: ReturnType<typeof figure>): string => {
    if (value === undefined) return '';
    return value.unit === 'min' ? duration({ value: value.value, unit: 'min' }) : amount(value);
  };
  return {
    id: `policy.${id}`,
    level: 'reason',
    recommendation: null,
    provenance: 'clinic-policy',
    clearedBy,
    fires: (view) => {
      const limit = view.context.policy.limits[name];
      const value = figure(view.dose);
      if (limit === undefined || value === undefined || saidAlready[name]?.(view) === true) return false;
      return value.value > limit.value;
    },
    words: ({ dose, context }) => ({
      fact: `${subject}: ${inWords(figure(dose))}.`,
      rule: `Your clinic goes up to ${inWords(context.policy.limits[name])}. This is your clinic's rule, not the guideline's.`,
      choice: changeOrReason,
    }),
  };
}
