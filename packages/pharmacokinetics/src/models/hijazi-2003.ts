import {
  adults,
  fastestInfusionCompared,
  largestBolusCompared,
  longestInfusionCompared,
  weightScalingCompared,
} from './compared-with.ts';
import type { ModelParameter, PharmacokineticModel } from './pharmacokinetic-model.ts';

const agreesWithAbstract =
  'taken from a public library that cites the paper; together they agree with the clearance, half-life and volume of the ' +
  'abstract';

const perMinute = (value: number): ModelParameter<'1/min'> => ({
  value,
  unit: '1/min',
  verification: 'second-hand',
  note: agreesWithAbstract,
});

/** Intensive care: larger volume and faster clearance, so lower concentrations than the other models. */
export const hijazi2003: PharmacokineticModel = {
  id: 'hijazi2003',
  name: 'Hijazi 2003',
  source: {
    citation: 'Hijazi Y et al. Br J Anaesth 2003',
    doi: '10.1093/bja/aeg028',
    note: 'Abstract: 36.0 (SD 13.3) mL/min/kg, 16.0 (8.6) L/kg, half-life 4.9 (1.6) h.',
  },
  population: '12 patients in intensive care with brain or spinal cord injury',
  ageGroup: 'adults',
  sampling: 'not known',
  disposition: {
    kind: 'rate-constants',
    centralVolume: { value: 1.08, unit: 'L/kg', verification: 'second-hand', note: agreesWithAbstract },
    elimination: perMinute(0.0333),
    peripherals: [{ outward: perMinute(0.0088), back: perMinute(0.003) }],
  },
  domain: {
    age: adults,
    weight: weightScalingCompared,
    bolusMgPerKg: largestBolusCompared,
    infusionMgPerKgPerHour: fastestInfusionCompared,
    durationMin: longestInfusionCompared,
    notKnown: ['the weights, ages, doses and durations', 'the site of sampling'],
  },
};
