import type { MgPerMl, Millilitres } from '@ketaguide/quantities';

/** A vial as it is sold in the US (label of ketamine injection, section 3; provenance `drug-label`). */
export interface Vial {
  readonly strength: MgPerMl;
  readonly volume: Millilitres;
  /** The highest concentration at which it may be given into a vein. Below its strength: never undiluted. */
  readonly mostConcentrated: MgPerMl;
}

const mgPerMl = (value: number): MgPerMl => ({ value, unit: 'mg/mL' });
const millilitres = (value: number): Millilitres => ({ value, unit: 'mL' });

export const vials: readonly Vial[] = [
  { strength: mgPerMl(10), volume: millilitres(20), mostConcentrated: mgPerMl(10) },
  { strength: mgPerMl(50), volume: millilitres(10), mostConcentrated: mgPerMl(50) },
  // To be diluted with at least its own volume.
  { strength: mgPerMl(100), volume: millilitres(5), mostConcentrated: mgPerMl(50) },
];

export const vialOfStrength = (strength: MgPerMl): Vial | undefined =>
  vials.find((vial) => vial.strength.value === strength.value);
