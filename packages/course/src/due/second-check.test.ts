import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { bag, bagAndPump, made, mg, mL, mLPerHour, startedCase } from '../../test/made-entries.ts';
import type { AnyEntry } from '../events/entry.ts';
import type { ReadBackPurpose } from '../events/infusion-entries.ts';
import { foldCourse } from '../state/fold-course.ts';
import { isAboveSecondCheckRate, openSecondChecks } from './second-check.ts';

const policy = defaultPolicy;
const infusionOf = (entries: readonly AnyEntry[]) => {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return infusion;
};
const open = (entries: readonly AnyEntry[]) =>
  openSecondChecks(infusionOf(entries), policy).map(({ purpose }) => purpose);
const readBack = (purpose: ReadBackPurpose, time: string, agrees = true) =>
  made(
    'read-back-entered',
    time,
    { purpose, planned: bagAndPump, read: bagAndPump, agrees, identity: 'proved' },
    { author: 'second' },
  );
const started = startedCase();
// 70 kg and 2 mg per mL: 35 mL/h is 1 mg/kg per hour.
const faster = made('rate-changed', '11:00', { rate: mLPerHour(35.1), reason: 'more-relief' });
const newBag = made('bag-changed', '12:00', { bag: { drug: mg(250), volume: mL(250) } });

describe('a second person reads bag and pump', () => {
  it('before the first start', () => {
    expect(open(started.slice(0, 4))).toEqual(['start']);
    expect(open(started.slice(0, 5))).toEqual([]);
    expect(open(started.slice(0, 3))).toEqual([]);
  });
  it('at a new bag', () => {
    expect(open([...started, newBag])).toEqual(['new-bag']);
    expect(open([...started, newBag, readBack('new-bag', '11:59')])).toEqual([]);
    expect(open([...started, newBag, readBack('new-bag', '12:05')])).toEqual([]);
    expect(open([...started, newBag, readBack('new-bag', '12:05', false)])).toEqual(['new-bag']);
    expect(open([...started, newBag, made('read-back-waived', '12:01', { purpose: 'new-bag', reason: 'x' })])).toEqual(
      [],
    );
  });
  it("at a change to a rate above the clinic's threshold, and not at it", () => {
    expect(open([...started, faster])).toEqual(['rate-above-threshold']);
    expect(open([...started, made('rate-changed', '11:00', { rate: mLPerHour(35), reason: 'x' })])).toEqual([]);
    expect(open([...started, faster, readBack('rate-above-threshold', '10:59')])).toEqual([]);
  });
  it('each change asks by itself: an earlier reading does not count for a later rate', () => {
    const fastest = made('rate-changed', '11:30', { rate: mLPerHour(40), reason: 'x' });
    expect(open([...started, faster, readBack('rate-above-threshold', '10:59'), fastest])).toEqual([
      'rate-above-threshold',
    ]);
  });
  it('at any rate when the weight is not known', () => {
    expect(isAboveSecondCheckRate(mLPerHour(1), bag, { plan: undefined }, policy)).toBe(true);
    expect(isAboveSecondCheckRate(mLPerHour(1), bag, infusionOf(started), policy)).toBe(false);
  });
});
