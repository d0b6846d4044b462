import { adults, weightScalingCompared } from './compared-with.ts';
import type { ModelParameter, PharmacokineticModel } from './pharmacokinetic-model.ts';

const inALibrary = 'taken from a public library that cites the paper';

const perMinute = (value: number): ModelParameter<'1/min'> => ({
  value,
  unit: '1/min',
  verification: 'second-hand',
  note: inALibrary,
});

/** From single small doses and venous blood: it fits venous samples early, where arterial models lie above them. */
export const clements1981: PharmacokineticModel = {
  id: 'clements1981',
  name: 'Clements 1981',
  source: {
    citation: 'Clements JA, Nimmo WS. Br J Anaesth 1981;53:27',
    doi: '10.1093/bja/53.1.27',
    note: 'The set for 250 mcg/kg.',
  },
  population: 'Adults, after 250 mcg/kg',
  ageGroup: 'adults',
  sampling: 'venous',
  disposition: {
    kind: 'rate-constants',
    centralVolume: { value: 1.7522, unit: 'L/kg', verification: 'second-hand', note: inALibrary },
    elimination: perMinute(0.0109),
    peripherals: [{ outward: perMinute(0.0186), back: perMinute(0.0137) }],
  },
  domain: {
    age: adults,
    weight: weightScalingCompared,
    bolusMgPerKg: { upTo: 0.25, basis: 'the dose that the model was made from' },
    infusionMgPerKgPerHour: {
      upTo: 1.3,
      basis: 'the highest at which this model came close to a measured concentration, in intensive care',
    },
    durationMin: {
      upTo: 3 * 24 * 60,
      basis: 'the longest over which this model came close to a measured concentration, in intensive care',
    },
    notKnown: ['how many people were studied, and their weights and ages', 'any infusion in the data'],
  },
};
