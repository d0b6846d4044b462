import { quantity } from '@ketaguide/quantities';
import {
  adults,
  fastestInfusionCompared,
  largestBolusCompared,
  longestInfusionCompared,
  weightScalingCompared,
} from './compared-with.ts';
import type { ModelParameter, PharmacokineticModel } from './pharmacokinetic-model.ts';

const inTwoLibraries = 'taken alike by two public libraries that cite the paper';

const litres = (value: number): ModelParameter<'L'> => ({
  value,
  unit: 'L',
  verification: 'second-hand',
  note: inTwoLibraries,
});
const litresPerHour = (value: number): ModelParameter<'L/h'> => ({
  value,
  unit: 'L/h',
  verification: 'second-hand',
  note: inTwoLibraries,
});

/** The default: made from the raw data of fourteen studies, and closest to the measured steady state in intensive care. */
export const kamp2020: PharmacokineticModel = {
  id: 'kamp2020',
  name: 'Kamp 2020',
  source: {
    citation: 'Kamp J et al. Ketamine pharmacokinetics. Anesthesiology 2020;133:1192-1213',
    doi: '10.1097/ALN.0000000000003577',
    note:
      'The parameters fit the abstract, which gives 252 L (200 to 304) per 70 kg and 79 L/h (69 to 90) at 70 kg. The two ' +
      'delay compartments that lead to venous blood are left out.',
  },
  population: 'Raw data of 14 studies, pooled',
  ageGroup: 'adults',
  sampling: 'arterial',
  disposition: {
    kind: 'volumes-and-clearances',
    referenceWeight: quantity(70, 'kg'),
    centralVolume: litres(25),
    clearance: litresPerHour(84),
    peripherals: [
      { volume: litres(56), exchange: litresPerHour(161) },
      { volume: litres(157), exchange: litresPerHour(79) },
    ],
    weightScaling: {
      volumeExponent: 1,
      clearanceExponent: 0.75,
      verification: 'second-hand',
      note:
        'One library scales clearance by the power 0.75, another by 1. The abstract writes "per 70 kg" of volume and ' +
        '"at 70 kg" of clearance, which reads as 1 and 0.75.',
    },
  },
  effectSite: {
    rate: {
      value: 1.39,
      unit: '1/min',
      verification: 'second-hand',
      note: 'Chosen there so that the effect of a bolus peaks after 1.6 min, as it does with the Domino model.',
    },
    source: { citation: 'SimTIVA, a public simulator, for this model' },
  },
  domain: {
    age: adults,
    weight: weightScalingCompared,
    bolusMgPerKg: largestBolusCompared,
    infusionMgPerKgPerHour: fastestInfusionCompared,
    durationMin: longestInfusionCompared,
    notKnown: [
      'the weights, ages, doses and durations in the fourteen studies',
      'the spread between patients that the paper reports',
    ],
  },
};
