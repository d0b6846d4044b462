import { describeValue, type FindingId, findingById, type KnownValue, limits, notKnownYet } from '@ketaguide/guideline';
import {
  formatDuration,
  formatNumber,
  formatQuantity,
  type Minutes,
  type Quantity,
  type Unit,
} from '@ketaguide/quantities';

/**
 * Amounts inside messages. Messages are plain text with ordinary spaces, as the guideline's statements are; whoever shows
 * one keeps number and unit together. No amount is rounded across a limit of its unit.
 */
export const amount = (value: Quantity<Unit>, ...against: readonly Quantity<Unit>[]): string =>
  formatQuantity(value, {
    ascii: true,
    neverCross: limitsOf(value.unit, against),
    ...(isLargeAmount(value) ? { maximumFractionDigits: 1 } : {}),
  });

/** From 10 mg on, hundredths say nothing. */
const isLargeAmount = ({ value, unit }: Quantity<Unit>): boolean => value >= 10 && unit === 'mg';

export const duration = (value: Minutes): string =>
  formatDuration(value, { ascii: true, neverCross: limitsOf(value.unit, []) });

/** The number alone, where the unit stands just before or after. */
export const number = (value: Quantity<Unit>): string => formatNumber(value.value, { ascii: true });

function limitsOf(unit: Unit, against: readonly Quantity<Unit>[]): readonly number[] {
  return [...Object.values(limits), ...against].filter((limit) => limit.unit === unit).map(({ value }) => value);
}

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
