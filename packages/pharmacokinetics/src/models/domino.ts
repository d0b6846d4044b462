import {
  adults,
  fastestInfusionCompared,
  largestBolusCompared,
  longestInfusionCompared,
  weightScalingCompared,
} from './compared-with.ts';
import type { ModelParameter, PharmacokineticModel } from './pharmacokinetic-model.ts';

const inThreeLibraries = 'taken alike by three public programs that cite the paper';

const perMinute = (value: number): ModelParameter<'1/min'> => ({
  value,
  unit: '1/min',
  verification: 'second-hand',
  note: inThreeLibraries,
});

/** The model in most infusion devices and simulators. */
export const domino: PharmacokineticModel = {
  id: 'domino',
  name: 'Domino',
  source: {
    citation: 'Domino EF et al. Clin Pharmacol Ther 1984;36:645',
    note: 'Some cite a paper of 1982 for the same constants; which is right is not settled here.',
  },
  population: 'Adults',
  ageGroup: 'adults',
  sampling: 'not known',
  disposition: {
    kind: 'rate-constants',
    centralVolume: { value: 0.063, unit: 'L/kg', verification: 'second-hand', note: inThreeLibraries },
    elimination: perMinute(0.438),
    peripherals: [
      { outward: perMinute(0.592), back: perMinute(0.247) },
      { outward: perMinute(0.59), back: perMinute(0.0146) },
    ],
  },
  effectSite: {
    rate: { value: 0.238, unit: '1/min', verification: 'read-in-source', note: '95% interval 0.20 to 0.28.' },
    source: {
      citation: 'Navarrete 2024, a preprint: fitted to patients with this very model',
      doi: '10.21203/rs.3.rs-5027055/v1',
    },
  },
  domain: {
    age: adults,
    weight: weightScalingCompared,
    bolusMgPerKg: largestBolusCompared,
    infusionMgPerKgPerHour: fastestInfusionCompared,
    durationMin: longestInfusionCompared,
    notKnown: ['how many people were studied, and their weights, ages, doses and durations', 'the site of sampling'],
  },
};
