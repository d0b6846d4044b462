import { quantity } from '@ketaguide/quantities';
import type { ModelParameter, PharmacokineticModel } from './pharmacokinetic-model.ts';

const litres = (value: number): ModelParameter<'L'> => ({ value, unit: 'L', verification: 'read-in-source' });
const litresPerHour = (value: number): ModelParameter<'L/h'> => ({
  value,
  unit: 'L/h',
  verification: 'read-in-source',
});

/** Children. Never used unless asked for by name: the guideline gives no dose for children. */
export const herd2007: PharmacokineticModel = {
  id: 'herd2007',
  name: 'Herd 2007',
  source: {
    citation:
      'Herd D, Anderson BJ. Ketamine disposition in children presenting for procedural sedation and analgesia in a ' +
      "children's emergency department. Paediatr Anaesth 2007;17:622-629",
    doi: '10.1111/j.1460-9592.2006.02145.x',
  },
  population: '54 children in an emergency department, 8.3 (SD 3.5) years old and 32.5 (SD 15.6) kg',
  ageGroup: 'children',
  sampling: 'not known',
  disposition: {
    kind: 'volumes-and-clearances',
    referenceWeight: quantity(70, 'kg'),
    centralVolume: litres(38.7),
    clearance: litresPerHour(90),
    peripherals: [{ volume: litres(102), exchange: litresPerHour(215) }],
    weightScaling: { volumeExponent: 1, clearanceExponent: 0.75, verification: 'read-in-source' },
  },
  domain: {
    age: { from: 2, to: 17, basis: 'two standard deviations about the mean age of the children studied, below 18' },
    weight: { from: 5, to: 65, basis: 'two standard deviations about the mean weight of the children studied' },
    bolusMgPerKg: { upTo: 1.5, basis: 'the largest dose in the data' },
    infusionMgPerKgPerHour: { upTo: 0, basis: 'there was no infusion in the data' },
    durationMin: { upTo: 152, basis: 'the last sample in the data was taken after 152 min' },
    notKnown: ['the site of sampling'],
  },
};
