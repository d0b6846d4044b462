import type { VitalSigns } from '@ketaguide/course';
import { isPlausibleReading, type VitalSignId, vitalSigns } from '@ketaguide/planning';
import { formatNumber } from '@ketaguide/quantities';
import { type Reading, readNumber } from '../../../parts/read-number.ts';

/** A set of vitals while it is typed. A sign without a text was not looked at. */
export interface VitalsDraft {
  readonly typed: Readonly<Partial<Record<VitalSignId, string>>>;
  /** Why there is no number. */
  readonly notObtained: Readonly<Partial<Record<VitalSignId, string>>>;
}

export const emptyVitals: VitalsDraft = { typed: {}, notObtained: {} };

export interface VitalsReadings {
  readonly readings: Readonly<Partial<Record<VitalSignId, Reading>>>;
  /** What is saved; empty while nothing can be. */
  readonly signs: VitalSigns;
  readonly isReadable: boolean;
  /** Whoever typed these is asked once. */
  readonly unlikely: readonly string[];
}

/** A number above it was mistyped on any scale; percentages and scores end earlier. */
const mostDigits = 400;

/** Reads a set as it was typed: nothing is guessed, and a number that is only unusual is kept. */
export function readVitals(draft: VitalsDraft, fields: readonly VitalSignId[]): VitalsReadings {
  const readings: Partial<Record<VitalSignId, Reading>> = {};
  const signs: Record<string, VitalSigns[VitalSignId]> = {};
  const unlikely: string[] = [];
  for (const id of fields) {
    const reason = draft.notObtained[id];
    if (reason !== undefined) {
      signs[id] = { notObtained: reason };
      continue;
    }
    const reading = readNumber(draft.typed[id] ?? '', { from: 0, to: endOf(id) });
    readings[id] = reading;
    if (reading.kind !== 'number') continue;
    signs[id] = { value: reading.value };
    if (!isPlausibleReading(id, reading.value)) unlikely.push(unlikelyWords(id, reading.value));
  }
  const systolic = numberOf(signs['systolic-pressure']);
  const diastolic = numberOf(signs['diastolic-pressure']);
  if (systolic !== undefined && diastolic !== undefined && diastolic >= systolic) {
    unlikely.push(`${formatNumber(systolic)}/${formatNumber(diastolic)}: the lower pressure is not below the upper.`);
  }
  return {
    readings,
    signs,
    isReadable: Object.values(readings).every((reading) => reading.kind !== 'refused'),
    unlikely,
  };
}

/** A whole set that could not be read, for one reason. */
export const nothingObtained = (reason: string, fields: readonly VitalSignId[]): VitalSigns =>
  Object.fromEntries(fields.map((id) => [id, { notObtained: reason }]));

function endOf(id: VitalSignId): number {
  const { unit, plausible } = vitalSigns[id];
  return unit === '' || unit === '%' ? plausible.to : mostDigits;
}

const numberOf = (sign: VitalSigns[VitalSignId]): number | undefined =>
  sign !== undefined && 'value' in sign ? sign.value : undefined;

function unlikelyWords(id: VitalSignId, value: number): string {
  const { label, unit, plausible } = vitalSigns[id];
  const range = `${formatNumber(plausible.from)} to ${formatNumber(plausible.to)}`;
  return `${label} ${formatNumber(value)}: most readings are ${range}${unit === '' ? '' : ` ${unit}`}.`;
}
