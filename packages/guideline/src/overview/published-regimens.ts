import type { Days, Hours, MgPerHour, MgPerKgPerHour } from '@ketaguide/quantities';
import type { Provenance } from '../provenance.ts';

/** A regimen quoted with the guideline's conclusion for one kind of pain. It is reported, not recommended. */
export interface PublishedRegimen {
  readonly id: string;
  /** The choice of `target-pain` that it was used for. */
  readonly pain: string;
  readonly rate: MgPerHour | MgPerKgPerHour;
  /** How long one infusion runs; absent when it runs through all the days. */
  readonly infusion?: Hours;
  readonly days: Days;
  readonly provenance: Provenance;
  /** The annotation that tells of it, with its source. */
  readonly annotation: string;
}

export const publishedRegimens: readonly PublishedRegimen[] = [
  {
    id: 'crps-continuous',
    pain: 'crps',
    rate: { value: 22, unit: 'mg/h' },
    days: { value: 4, unit: 'd' },
    provenance: 'other-evidence',
    annotation: 'crps-trials',
  },
  {
    id: 'crps-daily',
    pain: 'crps',
    rate: { value: 0.35, unit: 'mg/kg/h' },
    infusion: { value: 4, unit: 'h' },
    days: { value: 10, unit: 'd' },
    provenance: 'other-evidence',
    annotation: 'crps-trials',
  },
];

export const publishedRegimensFor = (pain: string): readonly PublishedRegimen[] =>
  publishedRegimens.filter((regimen) => regimen.pain === pain);
