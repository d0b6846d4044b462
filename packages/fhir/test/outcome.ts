import type { FindingId, FindingState } from '@ketaguide/guideline';
import { type PatientRecord, readRecord } from '../src/read-record.ts';
import { asOf } from './resources.ts';

/** What a record says of one finding. */
export const stateOf = (input: unknown, finding: FindingId, day: string = asOf): FindingState | undefined =>
  readRecord(input, day).findings[finding];

/** The value that a record gives a finding, or undefined. */
export const valueIn = (input: unknown, finding: FindingId, day: string = asOf): unknown =>
  stateOf(input, finding, day)?.fact?.value;

/** Why each resource was ignored, by its reference; a used one is not here. */
export function ignoredIn({ receipt }: PatientRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(receipt.flatMap(({ ignored }) => ignored.map(({ reference, why }) => [reference, why])));
}

/** Why the one other resource than the Patient was ignored, or undefined when it was used. */
export function whyIgnored(input: unknown, day: string = asOf): string | undefined {
  const { receipt } = readRecord(input, day);
  return receipt.flatMap(({ ignored }) => ignored.map(({ why }) => why)).join(' | ') || undefined;
}
