import { expect, it } from 'vitest';
import { mightDo, type Standing, standingAt, workedHere } from './standing.ts';

/** A nurse from 8:00, a lead only from 10:00, gone from 12:00, back as a nurse from 14:00. */
const standings: readonly Standing[] = [
  { from: '2026-11-24T08:00:00.000Z', roles: ['nurse'], active: true },
  { from: '2026-11-24T10:00:00.000Z', roles: ['lead'], active: true },
  { from: '2026-11-24T12:00:00.000Z', roles: ['lead'], active: false },
  { from: '2026-11-24T14:00:00.000Z', roles: ['nurse'], active: true },
];
const at = (time: string) => `2026-11-24T${time}.000Z`;

it.each([
  ['07:59:59', false, false],
  ['08:00:00', true, true],
  ['09:59:59', true, true],
  ['10:00:00', true, false],
  ['12:00:00', false, false],
  ['13:59:59', false, false],
  ['14:00:00', true, true],
] as const)('at %s: worked here %s, might record %s', (time, here, record) => {
  expect(workedHere(standings, at(time))).toBe(here);
  expect(mightDo(standings, 'record-infusion', at(time))).toBe(record);
});

it('nobody is nobody at any time', () => {
  expect(standingAt([], at('09:00:00'))).toBeUndefined();
  expect(mightDo([], 'read-courses', at('09:00:00'))).toBe(false);
});
