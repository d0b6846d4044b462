import { describe, expect, it } from 'vitest';
import { type DraftChange, draftOf, plain, planOf, stepsOf } from '../test-support/drafts.ts';
import { shortest, wayOutRows } from './way-out-view.ts';

const waysOf = (change: DraftChange) => wayOutRows(planOf(change).plan, draftOf(change));
const typed = (change: ReturnType<typeof waysOf>[number]['change']) =>
  change?.steps?.map(({ rate, hours, minutes }) => `${rate} ${hours}:${minutes}`);

describe('the ways out', () => {
  it('change the draft in one tap', () => {
    expect(waysOf({ hours: '2' }).map(({ change }) => typed(change))).toEqual([['0.5 2:18']]);
  });

  it('never state a setting for a person', () => {
    const ways = waysOf({ rate: '1.2' });
    expect(ways.map(({ change }) => typed(change))).toEqual([['1 4:'], undefined]);
    expect(ways[1]?.toSettle).toHaveLength(4);
  });

  it('of several steps carry on the last rate, or lower each that is too high', () => {
    // 21 mg in the first hour; 35 mg/h until 80 mg are reached: 1 h 41.1 min more.
    const short = waysOf({ steps: stepsOf('0.3 1:', 'pause :15', '0.5 1:') });
    expect(short.map(({ change }) => typed(change))[0]).toEqual(['0.3 1:', ' :15', '0.5 1:42']);
    const fast = waysOf({ steps: stepsOf('0.5 1:', '1.2 2:', '1.1 1:') });
    expect(typed(fast[0]?.change)).toEqual(['0.5 1:', '1 2:', '1 1:']);
  });

  it('come in the unit in which the rate is entered, on the side of the limit where they still help', () => {
    // 1 mg/kg/h is 70 mg/h, and 16.67 mcg/kg/min, which is a little more than 1.
    expect(typed(waysOf({ rateUnit: 'mg/h', rate: '84' })[0]?.change)).toEqual(['70 4:']);
    expect(typed(waysOf({ rateUnit: 'mcg/kg/min', rate: '20' })[0]?.change)).toEqual(['16.66 4:']);
  });

  it('know the shortest infusion that meets both', () => {
    const least = (change: DraftChange) => {
      const found = shortest(planOf(change).plan, draftOf(change));
      return found && [plain(found.rate), plain(found.duration), plain(found.total), typed(found.change)];
    };
    expect(least({ hours: '2' })).toEqual(['0.5 mg/kg per hour', '2 h 18 min', '80.5 mg', ['0.5 2:18']]);
    // 21 + 2 × 35 mg reach 80 mg after 1 h 41.1 min of the second.
    expect(least({ steps: stepsOf('0.3 1:', '0.5 2:') })).toEqual([
      '0.3, then 0.5 mg/kg per hour',
      '2 h 42 min',
      '80.5 mg',
      ['0.3 1:', '0.5 1:42'],
    ]);
  });
});
