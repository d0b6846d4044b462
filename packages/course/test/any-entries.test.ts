import { defaultPolicy } from '@ketaguide/planning';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyEntry,
  type CourseEvent,
  checksNow,
  copyForChart,
  courseFindings,
  despiteOf,
  eventTypes,
  foldCourse,
  followOnOptions,
  givenAt,
  missing,
  nextAction,
  openSecondChecks,
  planChanges,
  readEvent,
  refusalOf,
  timeLeft,
  vitalsDue,
} from '../src/index.ts';
import { at, bag, made, mg, mLPerHour, uuid } from './made-entries.ts';
import { people } from './made-people.ts';
import { wholeCase } from './whole-case.ts';

/** Everything that a case can hold, odd but readable values among it. */
const entries: readonly AnyEntry[] = [
  ...wholeCase(),
  made('record-read', '08:02', { findings: {}, medicines: [], asOf: '2026-11-24' }),
  made('satisfaction-recorded', '20:00', { satisfied: 'unknown' }),
  made('score-recorded', '20:00', { measure: 'odi', role: 'follow-up', score: 0 }),
  made('score-recorded', '07:00', { measure: 'odi', role: 'baseline', score: 0 }),
  made('follow-on-chosen', '20:01', { option: 'other' }),
  made('course-closed', '20:02', { reason: 'done' }),
  made('plan-unsigned', '09:30', { because: ['policy'] }),
  made('read-back-waived', '12:00', { purpose: 'new-bag', reason: 'other' }),
  made('discharge-item-checked', '14:10', { item: 'escort-present', state: 'no' }),
  made('reopened', '15:10', { reason: 'other' }),
  // No vial may be given like this, and somebody says that it was.
  made('bag-changed', '12:30', { bag: { drug: mg(500), volume: { value: 1, unit: 'mL' } } }),
  made('rate-changed', '12:40', { rate: mLPerHour(99_999), reason: 'other' }),
  made('resumed', '09:00', { rate: mLPerHour(0) }),
  made(
    'started',
    '09:10',
    { rate: mLPerHour(21), bag, withoutServer: true },
    { sequence: 3, despite: 'It was unsigned.' },
  ),
  made('finding-answered', '08:22', { finding: 'care-setting', value: 'icu' }),
  made('people-assigned', '09:21', { supervising: 'nobody-known', administering: null }),
  made('entry-marked-as-artifact', '16:00', { entry: uuid(501), reason: 'other' }, { id: 900 }),
  made('entry-marked-as-artifact', '16:01', { entry: uuid(900), reason: 'other' }),
];

const clock = { day: (instant: string) => instant.slice(0, 10), time: (instant: string) => instant.slice(11, 16) };
const instants = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => at(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`));

it('holds every kind of entry', () => {
  const types = new Set(entries.map(({ type }) => type));
  expect([...eventTypes].filter((type) => !types.has(type))).toEqual([]);
});

describe('whatever is on record', () => {
  it('reads back from JSON as it was', () => {
    for (const entry of entries) {
      const { sequence: _, receivedAt: __, recordedBy: ___, despite: ____, ...sent } = entry;
      const json: unknown = JSON.parse(JSON.stringify(sent));
      expect(readEvent(json)).toEqual(json);
    }
  });

  it('can be shown: no selection of entries breaks a question about the case', () => {
    fc.assert(
      fc.property(fc.subarray([...entries]), instants, instants, (some, now, moved) => {
        // One of them happened at quite another time.
        const moving = some.map((entry, index) => (index === 0 ? { ...entry, happenedAt: moved } : entry));
        const state = foldCourse(moving);
        const asOf = '2026-11-24';
        const context = { policy: defaultPolicy, people, now, asOf };
        nextAction(state, ['nurse'], context);
        followOnOptions(state, context);
        for (const infusion of state.infusions) {
          const findings = courseFindings(state, { people, asOf, infusion });
          expect(givenAt(infusion, now).total.value).toBeGreaterThanOrEqual(0);
          timeLeft(infusion, now);
          vitalsDue(infusion, defaultPolicy, now);
          missing(infusion, { policy: defaultPolicy, findings, asOf });
          checksNow(state, infusion, now, context);
          openSecondChecks(infusion, defaultPolicy);
          planChanges(state, infusion, { rulesVersion: '1.0.0', policyVersion: '1' });
          expect(copyForChart(state, infusion, { ...context, clock })).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('and whatever comes next, an answer about storing it comes without a failure', () => {
    fc.assert(
      fc.property(fc.subarray([...entries]), fc.constantFrom(...entries), (some, next) => {
        const [state, context] = [foldCourse(some), { policy: defaultPolicy, people }];
        const refusal = refusalOf(state, next as CourseEvent, context);
        if (refusal !== undefined) expect(refusal.message).toMatch(/\.$/);
        const despite = despiteOf(state, next as CourseEvent, context);
        if (despite !== null) expect(next).toMatchObject({ type: 'started', data: { withoutServer: true } });
      }),
      { numRuns: 60 },
    );
  });

  it('an amount does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        expect(foldCourse(shuffled)).toEqual(foldCourse(entries));
      }),
      { numRuns: 30 },
    );
  });
});
