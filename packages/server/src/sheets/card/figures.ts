import { limits, type RecommendationId } from '@ketaguide/guideline';
import { formatNumber, noBreakSpace } from '@ketaguide/quantities';
import { amount, duration } from '../amount.ts';

/** A limit as it is read from afar. A sign can be misread, so the words stand beside it. */
export interface Figure {
  readonly figure: string;
  readonly meaning: string;
}

const {
  bolusMaximum,
  complexRegionalPainSyndromeBenefit,
  durationToExceed,
  infusionRateMaximum,
  infusionRateMinimum,
  monitoredSettingThreshold,
  refractoryRateMaximum,
  responsePercentDecrease,
  totalDoseMinimum,
} = limits;

const signed = (sign: string, text: string): string => `${sign}${noBreakSpace}${text}`;

const figuresOf: Readonly<Partial<Record<RecommendationId, readonly Figure[]>>> = {
  'indications.crps': [{ figure: signed('≤', amount(complexRegionalPainSyndromeBenefit)), meaning: 'up to' }],
  'dosing.bolus': [{ figure: signed('≤', amount(bolusMaximum)), meaning: 'at most' }],
  'dosing.infusion': [
    { figure: `${formatNumber(infusionRateMinimum.value)} to ${amount(infusionRateMaximum)}`, meaning: '' },
    { figure: signed('≤', amount(refractoryRateMaximum)), meaning: `refractory,${noBreakSpace}in${noBreakSpace}ICU` },
  ],
  'dosing.dose-response': [
    { figure: signed('≥', amount(totalDoseMinimum)), meaning: 'at least' },
    { figure: signed('>', duration(durationToExceed)), meaning: 'more than' },
  ],
  'response.positive': [
    { figure: signed('≥', `${amount(responsePercentDecrease)}${noBreakSpace}lower`), meaning: 'at least' },
  ],
  'personnel.setting': [{ figure: signed('>', amount(monitoredSettingThreshold)), meaning: 'above' }],
};

/** The limits of a statement, largest on the card; none where it sets none. */
export const figures = (id: RecommendationId): readonly Figure[] => figuresOf[id] ?? [];
