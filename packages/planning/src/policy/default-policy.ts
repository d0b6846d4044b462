import type { Bag } from '@ketaguide/quantities';
import { diluents } from '../bag/diluent.ts';
import type { ClinicPolicy } from './clinic-policy.ts';

/** One and two mg per mL are the usual dilutions for an infusion; the volumes are those in which bags are sold. */
const usualConcentrations = [1, 2];
const usualVolumes = [50, 100, 250, 500];

const usualBags: readonly Bag[] = usualVolumes.flatMap((volume) =>
  usualConcentrations.map((concentration) => ({
    drug: { value: concentration * volume, unit: 'mg' },
    volume: { value: volume, unit: 'mL' },
  })),
);

/** What holds until a clinic settles its own: no limit below the guideline's, the usual bags, and steps of 0.1. */
export const defaultPolicy: ClinicPolicy = {
  id: 'default',
  version: '1',
  name: 'Default policy',
  limits: {},
  allowedBags: usualBags,
  allowedDiluents: diluents.map(({ id }) => id),
  pump: { rate: { value: 0.1, unit: 'mL/h' }, volume: { value: 0.1, unit: 'mL' } },
};
