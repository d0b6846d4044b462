import { describeCriterion } from '@ketaguide/guideline';
import { compare, exact, multiply, quantity, subtract, toNumber } from '@ketaguide/quantities';
import { isMore, later, ratio } from '../dosing/exact-amounts.ts';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';
import type { PumpProgram } from '../pump/pump-program.ts';
import { type Check, check } from './check.ts';
import { amount, lowerFirst } from './in-words.ts';

/** From so many percent on, what the pump gives is a different dose from what was planned (`tool-rule`). */
export const pumpRoundingTolerancePercent = 5;

/** Few infusion pumps run faster than so many mL per hour (`tool-rule`). */
const fastestPump = { value: 1200, unit: 'mL/h' } as const;

/** What the pump's steps do to the plan, where they do more than round. */
export function pumpChecks(
  program: PumpProgram,
  plannedTotal: number | undefined,
  { pump }: ClinicPolicy,
): readonly Check[] {
  return [...fastNote(program), ...crossedCheck(program, pump), ...differenceNote(program, plannedTotal, pump)];
}

function fastNote({ steps }: PumpProgram): readonly Check[] {
  const fastest = steps.flatMap(({ rate }) => (rate === undefined ? [] : [rate])).reduce(later, exact(0));
  if (!isMore(fastest, exact(fastestPump.value))) return [];
  return [
    check(
      { id: 'pump.too-fast', level: 'note', recommendation: null, provenance: 'tool-rule' },
      {
        fact: `The pump would run at ${amount(quantity(toNumber(fastest), 'mL/h'), fastestPump)}.`,
        rule: `Few pumps go above ${amount(fastestPump)}.`,
        choice: 'Give it over a longer time, or choose a bag with more mg per mL.',
      },
    ),
  ];
}

function crossedCheck(
  { crossed, newlyFiring, infusedAtSetRates }: PumpProgram,
  pump: ClinicPolicy['pump'],
): readonly Check[] {
  if (crossed.length === 0 && newlyFiring.length === 0) return [];
  const needsReason = newlyFiring.some(({ level }) => level !== 'note');
  const limits = crossed.map((criterion) => lowerFirst(describeCriterion(criterion))).join('; ');
  return [
    check(
      {
        id: 'pump.rounding-crosses-limit',
        level: needsReason ? 'reason' : 'note',
        recommendation: null,
        provenance: 'tool-rule',
      },
      {
        fact: `The pump takes steps of ${amount(pump.rate)} and ${amount(pump.volume)}, and gives ${amount(quantity(toNumber(infusedAtSetRates), 'mg'))}.`,
        rule: `Rounding changes whether this holds: ${limits}.`,
        choice: needsReason ? 'Choose another bag or rate, or give a reason.' : 'Another bag or rate may keep it.',
      },
    ),
  ];
}

function differenceNote(
  { infusedAtSetRates }: PumpProgram,
  plannedTotal: number | undefined,
  pump: ClinicPolicy['pump'],
): readonly Check[] {
  if (plannedTotal === undefined || plannedTotal === 0) return [];
  const difference = subtract(infusedAtSetRates, exact(plannedTotal));
  const size = difference.numerator < 0n ? { ...difference, numerator: -difference.numerator } : difference;
  const percent = multiply(ratio(size, exact(plannedTotal)), exact(100));
  if (compare(percent, exact(pumpRoundingTolerancePercent)) <= 0) return [];
  return [
    check(
      { id: 'pump.rounding-changes-dose', level: 'note', recommendation: null, provenance: 'tool-rule' },
      {
        fact: `The pump gives ${amount(quantity(toNumber(infusedAtSetRates), 'mg'))} where ${amount(quantity(plannedTotal, 'mg'))} is planned.`,
        rule: `It takes steps of ${amount(pump.rate)}, which is coarse for this bag.`,
        choice: 'A bag with fewer mg per mL comes closer.',
      },
    ),
  ];
}
