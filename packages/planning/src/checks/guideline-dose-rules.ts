import { annotations, limits } from '@ketaguide/guideline';
import { add, exact, type Milligrams, toNumber } from '@ketaguide/quantities';
import { changeOrReason, type DoseRule } from './dose-rule.ts';
import { amount, duration, findingsInWords, number } from './in-words.ts';
import { higherRangeFindings, type InfusionView, judge, settingItems } from './infusion-view.ts';
import { thresholdProvenance } from './monitored-threshold.ts';
import { rateBand } from './rate-band.ts';
import { tenFold, tenFoldWords } from './ten-fold.ts';

/** The design's table of checks on the dose, row by row. */
export const guidelineDoseRules: readonly DoseRule[] = [
  {
    id: 'dosing.bolus.planned',
    level: 'note',
    recommendation: 'dosing.bolus',
    provenance: 'guideline',
    fires: ({ knowledge }) => judge('dosing.bolus', knowledge).applies === 'yes',
    words: ({ dose }) => ({
      fact: `A bolus of ${bolusInWords(dose)} is planned.`,
      rule: `It does not count toward the ${amount(limits.totalDoseMinimum)}${totalsInWords(dose)}.`,
    }),
  },
  {
    id: 'dosing.bolus.above-maximum',
    level: 'reason',
    recommendation: 'dosing.bolus',
    provenance: 'guideline',
    clearedBy: 'smaller-bolus',
    fires: ({ knowledge }) => {
      const { applies, met } = judge('dosing.bolus', knowledge);
      return applies === 'yes' && met === 'no';
    },
    words: ({ dose }) => ({
      fact: `The bolus is ${bolusInWords(dose)}.`,
      rule: `The guideline goes up to ${amount(limits.bolusMaximum)}.${timesTheLimit(dose)}`,
      choice: changeOrReason,
    }),
  },
  {
    id: 'dosing.infusion.below-range',
    level: 'note',
    recommendation: 'dosing.infusion',
    provenance: 'guideline',
    fires: (view) => rateBand(view) === 'below-general-range',
    words: (view) => ({
      fact: `${rateInWords(view)} lies below the general range.`,
      rule: [
        `The guideline's general range is ${generalRange()}.`,
        ...(isComplexRegionalPain(view) ? ['Regimens published for CRPS lie below it too.', publishedRegimens()] : []),
      ].join(' '),
    }),
    annotations: (view) => (isComplexRegionalPain(view) ? [publishedRegimensId] : []),
  },
  {
    id: 'dosing.infusion.above-general-range',
    level: 'reason',
    recommendation: 'dosing.infusion',
    provenance: 'guideline',
    clearedBy: 'lower-rate',
    fires: (view) => rateBand(view) === 'refractory-range' && judge('dosing.infusion', view.knowledge).met === 'yes',
    words: (view) => ({
      fact: `${rateInWords(view)}, for refractory pain in an ICU.`,
      rule: `The general range ends at ${number(limits.infusionRateMaximum)}. Up to ${number(limits.refractoryRateMaximum)} is reported for such cases only.`,
      choice: changeOrReason,
    }),
  },
  {
    id: 'dosing.infusion.refractory-icu-not-stated',
    level: 'stop',
    recommendation: 'dosing.infusion',
    provenance: 'tool-rule',
    clearedBy: 'lower-rate',
    fires: (view) => rateBand(view) === 'refractory-range' && judge('dosing.infusion', view.knowledge).met !== 'yes',
    words: (view) => ({
      fact: `${rateInWords(view)} is above ${number(limits.infusionRateMaximum)}.`,
      rule: `This tool plans that only for refractory pain in an ICU. ${findingsInWords(higherRangeFindings.map((id) => ({ id, value: view.knowledge.factOf(id)?.value })))}`,
      choice: 'Lower the rate, or state both.',
    }),
  },
  {
    id: 'dosing.infusion.above-refractory-maximum',
    level: 'stop',
    recommendation: 'dosing.infusion',
    provenance: 'tool-rule',
    clearedBy: 'lower-rate',
    fires: (view) => rateBand(view) === 'above-refractory-range',
    words: (view) => ({
      fact: `${rateInWords(view)}.`,
      rule: `This tool does not plan rates above ${amount(limits.refractoryRateMaximum)}.`,
      choice: 'Lower the rate.',
    }),
  },
  {
    id: 'dosing.dose-response.below-minimum',
    level: 'reason',
    recommendation: 'dosing.dose-response',
    provenance: 'guideline',
    clearedBy: 'more-drug-or-time',
    fires: ({ knowledge }) => {
      const { applies, met } = judge('dosing.dose-response', knowledge);
      return applies === 'yes' && met === 'no';
    },
    words: ({ dose }) => ({
      fact: `${dose.total === undefined ? '' : `${amount(dose.total)} in `}${duration(dose.duration)}.`,
      rule: `The guideline asks for at least ${amount(limits.totalDoseMinimum)} over more than ${duration(limits.durationToExceed)}.`,
      choice: changeOrReason,
    }),
  },
  {
    id: 'personnel.setting.not-met',
    level: 'reason',
    recommendation: 'personnel.setting',
    provenance: ({ knowledge }) => thresholdProvenance(knowledge.factOf('monitored-setting-threshold')),
    clearedBy: 'lower-rate',
    fires: ({ knowledge }) => {
      const { applies, met } = judge('personnel.setting', knowledge);
      return applies === 'yes' && met !== 'yes';
    },
    words: (view) => ({
      fact: `${rateInWords(view)} is above ${thresholdInWords(view)}. ${settingInWords(view)}`,
      rule: `The guideline asks for ${missingItems(view).length === 1 ? 'it' : 'them'} above ${amount(limits.monitoredSettingThreshold)}.`,
      choice: 'Settle this, lower the rate, or give a reason.',
    }),
  },
];

function rateInWords({ dose, knowledge }: InfusionView): string {
  if (dose.rateByWeight === undefined) return 'The rate';
  const threshold = knowledge.factOf('monitored-setting-threshold')?.value;
  return amount(dose.rateByWeight, ...(typeof threshold === 'object' ? [threshold] : []));
}

function bolusInWords({ bolus, bolusByWeight }: InfusionView['dose']): string {
  if (bolus === undefined) return 'unknown size';
  return bolusByWeight === undefined ? amount(bolus) : `${amount(bolus)} (${amount(bolusByWeight)})`;
}

function totalsInWords({ total, bolus }: InfusionView['dose']): string {
  if (total === undefined || bolus === undefined) return '';
  const withBolus: Milligrams = { value: toNumber(add(exact(total.value), exact(bolus.value))), unit: 'mg' };
  return `: ${amount(total)} infused, ${amount(withBolus)} with the bolus`;
}

function timesTheLimit({ bolusByWeight }: InfusionView['dose']): string {
  const slip = bolusByWeight && tenFold(bolusByWeight, limits.bolusMaximum);
  return slip === undefined ? '' : ` This is ${tenFoldWords[slip]}.`;
}

const generalRange = (): string => `${number(limits.infusionRateMinimum)} to ${amount(limits.infusionRateMaximum)}`;

const isComplexRegionalPain = ({ knowledge }: InfusionView): boolean =>
  judge('indications.crps', knowledge).applies === 'yes';

const publishedRegimensId = 'crps-trials';

const publishedRegimens = (): string => annotations.find(({ id }) => id === publishedRegimensId)?.text ?? '';

function thresholdInWords({ knowledge }: InfusionView): string {
  const threshold = knowledge.factOf('monitored-setting-threshold');
  const value = typeof threshold?.value === 'object' ? threshold.value : limits.monitoredSettingThreshold;
  switch (thresholdProvenance(threshold)) {
    case 'clinic-policy':
      return `${number(value)}, your clinic's threshold`;
    case 'entered':
      return `${number(value)}, the threshold for this patient`;
    default:
      return number(value);
  }
}

const missingItems = ({ knowledge }: InfusionView) =>
  settingItems.filter((id) => knowledge.factOf(id)?.value !== 'yes');

const settingInWords = (view: InfusionView): string =>
  findingsInWords(missingItems(view).map((id) => ({ id, value: view.knowledge.factOf(id)?.value })));
