import { limits, type RecommendationId } from '@ketaguide/guideline';
import { amountInWords, durationInWords } from '@ketaguide/planning';
import { formatNumber, noBreakSpace } from '@ketaguide/quantities';

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
  'indications.crps': [{ figure: signed('≤', amountInWords(complexRegionalPainSyndromeBenefit)), meaning: 'up to' }],
  'dosing.bolus': [{ figure: signed('≤', amountInWords(bolusMaximum)), meaning: 'at most' }],
  'dosing.infusion': [
    { figure: `${formatNumber(infusionRateMinimum.value)} to ${amountInWords(infusionRateMaximum)}`, meaning: '' },
    {
      figure: signed('≤', amountInWords(refractoryRateMaximum)),
      meaning: `refractory,${noBreakSpace}in${noBreakSpace}ICU`,
    },
  ],
  'dosing.dose-response': [
    { figure: signed('≥', amountInWords(totalDoseMinimum)), meaning: 'at least' },
    { figure: signed('>', durationInWords(durationToExceed)), meaning: 'more than' },
  ],
  'response.positive': [
    { figure: signed('≥', `${amountInWords(responsePercentDecrease)}${noBreakSpace}lower`), meaning: 'at least' },
  ],
  'personnel.setting': [{ figure: signed('>', amountInWords(monitoredSettingThreshold)), meaning: 'above' }],
};

/** The limits of a statement, largest on the card; none where it sets none. */
export const figures = (id: RecommendationId): readonly Figure[] => figuresOf[id] ?? [];
