import { describeValue, type FindingId, findingById, type KnownValue, notKnownYet } from '@ketaguide/guideline';
import type { Minutes, Quantity, Unit } from '@ketaguide/quantities';
import { amountInWords, amountWithoutUnit, durationInWords } from '../wording/amount-in-words.ts';

/**
 * Amounts inside messages. Messages are plain text with ordinary spaces, as the guideline's statements are; whoever shows
 * one keeps number and unit together.
 */
export const amount = (value: Quantity<Unit>, ...against: readonly Quantity<Unit>[]): string =>
  amountInWords(value, { ascii: true, against });

export const duration = (value: Minutes): string => durationInWords(value, { ascii: true });

/** The number alone, where the unit stands just before or after. */
export const number = (value: Quantity<Unit>): string => amountWithoutUnit(value, { ascii: true });

/** A finding with its value: "Baseline ECG: no", "Supervisor, ACLS certified: not known yet". */
export const findingInWords = (id: FindingId, value: KnownValue | undefined): string =>
  `${findingName(id)}: ${value === undefined ? notKnownYet.toLowerCase() : lowerFirst(describeValue(id, value, { ascii: true }))}`;

const findingName = (id: FindingId): string => findingById(id).name.replace(': ', ', ');

/** Several findings: each known one by itself, then the unknown ones together: "Pregnancy, active psychosis: not known yet." */
export function findingsInWords(
  findings: readonly { readonly id: FindingId; readonly value?: KnownValue | undefined }[],
): string {
  const known = findings
    .filter(({ value }) => value !== undefined)
    .map(({ id, value }) => `${findingInWords(id, value)}.`);
  const unknown = findings.filter(({ value }) => value === undefined).map(({ id }) => findingName(id));
  if (unknown.length === 0) return known.join(' ');
  const separator = unknown.some((name) => name.includes(',')) ? '; ' : ', ';
  const names = unknown.map((name, index) => (index === 0 ? name : lowerFirst(name))).join(separator);
  return [...known, `${names}: ${notKnownYet.toLowerCase()}.`].join(' ');
}

/** "Active psychosis" to "active psychosis"; abbreviations such as ECG stay as they are. */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
