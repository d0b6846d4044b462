import { findingById, inList } from '@ketaguide/guideline';
import type { Kilograms, MgPerHour, Milligrams } from '@ketaguide/quantities';
import { bolusDose, doseRate, formatQuantity } from '@ketaguide/quantities';
import { describeBag } from '../bag/describe-bag.ts';
import { amount, duration, lowerFirst } from '../checks/in-words.ts';
import type { Change, WayOut } from './ways-out.ts';

/** A way out in one line: "Run for 2 h 18 min: 80.5 mg infused." */
export function describeWayOut({ changes, dose }: WayOut, weight: Kilograms): string {
  const run = changes
    .filter(({ what }) => what === 'rate' || what === 'duration')
    .map((change) => inWords(change, weight));
  const others = changes
    .filter(({ what }) => what !== 'rate' && what !== 'duration')
    .map((change) => inWords(change, weight));
  const running = run.length === 0 ? [] : [`Run ${run.join(' ')}`];
  const result = run.length === 0 || dose.total === undefined ? '' : `: ${amount(dose.total)} infused`;
  return `${[`${running.join('')}${result}`, ...others].filter((part) => part !== '').join('. ')}.`;
}

function inWords(change: Change, weight: Kilograms): string {
  switch (change.what) {
    case 'rate':
      return `at ${amount(change.to)} (${proposed(doseRate(change.to, weight))})`;
    case 'duration':
      return `for ${duration(change.to)}`;
    case 'bolus':
      return change.to.value === 0
        ? 'No bolus'
        : `Bolus ${amount(change.to)} (${proposed(bolusDose(change.to, weight))})`;
    case 'bag':
      return `Bag ${describeBag(change.to, { ascii: true })}`;
    case 'bag-count':
      return `${change.to} bags`;
    case 'setting':
      return `With ${inList(
        change.findings.map((id) => lowerFirst(findingById(id).name)),
        'and',
      )}`;
  }
}

/** What is to be typed into a plan has all its digits: rounded, it might no longer clear what it is meant to clear. */
const proposed = (value: Milligrams | MgPerHour): string => formatQuantity(value, { ascii: true });
