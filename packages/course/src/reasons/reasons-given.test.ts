import { expect, test } from 'vitest';
import { bagAndPump, made, mLPerHour, signedPlan, startedCase } from '../../test/made-entries.ts';
import { wholeCase } from '../../test/whole-case.ts';
import { type AnyEntry, addUpReasons, foldCourse, reasonsGiven } from '../index.ts';

const today = { from: '2026-11-24T00:00:00.000Z', until: '2026-11-25T00:00:00.000Z' };
const given = (...courses: readonly (readonly AnyEntry[])[]) =>
  addUpReasons(courses.map((entries) => reasonsGiven(foldCourse(entries), today)));

/** 0.4 mg/kg per hour over 4 h: 112 mg, below the range, which is a note. 0.2: 56 mg, below the minimum, a reason. */
const low = () => signedPlan(0.2);

test('each reason is counted by what it was given for', () => {
  const waived = made('read-back-waived', '09:40', { purpose: 'start', reason: 'nobody-there' });
  const notProved = made('read-back-entered', '09:45', {
    ...{ purpose: 'new-bag', planned: bagAndPump, read: bagAndPump, agrees: true, identity: 'not-proved' },
    notProvedBecause: { reason: 'no-connection' },
  });
  expect(
    given([...startedCase(), made('plan-signed', '09:10', { plan: low() }), waived, notProved], wholeCase()),
  ).toEqual({
    infusions: 2,
    withoutPlan: 0,
    counts: [
      { for: 'checklist', about: 'fasting', reason: 'other', count: 1 },
      { for: 'closing', about: 'escort-present', reason: 'other', count: 1 },
      { for: 'identity', about: 'new-bag', reason: 'no-connection', count: 1 },
      { for: 'plan', about: 'dosing.dose-response.below-minimum', reason: 'specialist-advice', count: 1 },
      { for: 'second-person', about: 'start', reason: 'nobody-there', count: 1 },
    ],
  });
});

test('the most frequent first; an infusion counts once, by the plan that holds', () => {
  const twice = [
    ...startedCase(),
    made('plan-signed', '09:10', { plan: low() }),
    made('plan-signed', '09:20', { plan: low() }),
  ];
  const { counts, infusions } = given(twice, twice, wholeCase());
  expect(infusions).toBe(3);
  expect(counts[0]).toEqual({
    for: 'plan',
    about: 'dosing.dose-response.below-minimum',
    reason: 'specialist-advice',
    count: 2,
  });
});

test('what happened outside the period does not count, and its end is outside', () => {
  const state = foldCourse([...startedCase(), made('plan-signed', '09:10', { plan: low() })]);
  const countsIn = (from: string, until: string) =>
    reasonsGiven(state, { from: `2026-11-24T${from}:00.000Z`, until: `2026-11-24T${until}:00.000Z` });
  expect(countsIn('09:10', '09:11').counts).toHaveLength(1);
  expect(countsIn('09:00', '09:10')).toEqual({ infusions: 0, withoutPlan: 0, counts: [] });
  expect(countsIn('09:11', '12:00').counts).toEqual([]);
});

test('an infusion that was started without a signed plan is counted as not known', () => {
  const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
  const unplanned = [
    made('infusion-opened', '08:10', { plannedFor: '2026-11-24' }),
    made('started', '10:00', { rate: mLPerHour(17.5), bag }),
  ];
  expect(given(unplanned)).toEqual({ infusions: 1, withoutPlan: 1, counts: [] });
});

test('a case that was made up to try things out does not count', () => {
  const sample = wholeCase().map((entry) =>
    entry.type === 'course-opened' ? { ...entry, data: { ...entry.data, sample: true as const } } : entry,
  );
  expect(given(sample)).toEqual({ infusions: 0, withoutPlan: 0, counts: [] });
});

test('what was written to a reason is not taken along', () => {
  expect(JSON.stringify(given(wholeCase()))).not.toContain('patient unsure');
});
