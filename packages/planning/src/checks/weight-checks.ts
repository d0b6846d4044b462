import { describeValue, type Fact, weightIsOldAfterDays } from '@ketaguide/guideline';
import { compare, daysBetween, exact, formatDate, type Kilograms, multiply, subtract } from '@ketaguide/quantities';
import type { DosingWeight } from '../dosing/dosing-weight.ts';
import { ratio } from '../dosing/exact-amounts.ts';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';
import { type Check, check } from './check.ts';
import { amount } from './in-words.ts';
import { tenFold, tenFoldWords } from './ten-fold.ts';

/** Two weights of one person differ a little from day to day; by more than so many percent one may be wrong (`tool-rule`). */
export const weightDifferencePercent = 10;

/** The checks on the weight that everything else is counted by. Without one there is no plan to sign. */
export function weightChecks(
  weight: DosingWeight | undefined,
  asOf: string,
  { weightOldAfter }: ClinicPolicy,
): readonly Check[] {
  if (weight === undefined) {
    return [
      check(
        { id: 'weight.missing', level: 'stop', recommendation: null, provenance: 'tool-rule' },
        { fact: 'Weight: not known yet.', rule: 'Doses are counted by weight.', choice: 'Enter the weight in kg.' },
        { unknown: ['weight'] },
      ),
    ];
  }
  return [...oldWeight(weight, asOf, weightOldAfter), ...otherWeights(weight)];
}

function oldWeight(
  { weight, date }: DosingWeight,
  asOf: string,
  oldAfter: ClinicPolicy['weightOldAfter'],
): readonly Check[] {
  if (date === undefined || daysBetween(date, asOf) <= oldAfter.value) return [];
  const provenance = oldAfter.value === weightIsOldAfterDays ? 'tool-rule' : 'clinic-policy';
  return [
    check(
      { id: 'weight.old', level: 'reason', recommendation: null, provenance },
      {
        fact: `${amount(weight)} was measured on ${formatDate(date)}.`,
        rule: `${provenance === 'tool-rule' ? 'A weight' : 'In your clinic a weight'} is marked as old after ${amount(oldAfter)}.`,
        choice: 'Weigh again, or give a reason.',
      },
    ),
  ];
}

function otherWeights({ weight, differsFrom }: DosingWeight): readonly Check[] {
  const others = differsFrom.filter(({ value }) => typeof value === 'object' && value.unit === 'kg');
  if (others.length === 0) return [];
  const isFarOff = others.some((other) => isFarFrom(weight, other));
  return [
    check(
      {
        id: isFarOff ? 'weight.differs-far' : 'weight.differs',
        level: isFarOff ? 'reason' : 'note',
        recommendation: null,
        provenance: 'tool-rule',
      },
      {
        fact: `${amount(weight)} is used. ${others.map((other) => otherInWords(weight, other)).join(' ')}`,
        ...(isFarOff
          ? {
              rule: `They differ by more than ${weightDifferencePercent}%.`,
              choice: 'Check the weight, or give a reason.',
            }
          : {}),
      },
    ),
  ];
}

function isFarFrom({ value: used }: Kilograms, { value: other }: Fact): boolean {
  if (typeof other !== 'object') return false;
  const difference = subtract(exact(used), exact(other.value));
  const size = difference.numerator < 0n ? { ...difference, numerator: -difference.numerator } : difference;
  return compare(multiply(ratio(size, exact(other.value)), exact(100)), exact(weightDifferencePercent)) > 0;
}

function otherInWords(used: Kilograms, { finding, value, source, date }: Fact): string {
  const when = date === undefined ? '' : ` of ${formatDate(date)}`;
  const other = typeof value === 'object' && value.unit === 'kg' ? { value: value.value, unit: value.unit } : undefined;
  const slip = other && tenFold(used, other);
  const words = `Known too: ${describeValue(finding, value, { ascii: true })} (${source}${when}).`;
  if (slip !== undefined) return `${words} That is ${tenFoldWords[slip]}.`;
  return other !== undefined && looksLikePounds(used, other) ? `${words} It looks like pounds.` : words;
}

const poundsInKilogram = exact(2.2046);

/** A weight in pounds that was entered as kg is about 2.2 times too high. */
function looksLikePounds({ value: used }: Kilograms, { value: other }: Kilograms): boolean {
  const times = ratio(ratio(exact(used), exact(other)), poundsInKilogram);
  return compare(times, exact(0.95)) >= 0 && compare(times, exact(1.05)) <= 0;
}
