import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ageInYears, daysBetween, parseIsoDate } from './calendar.ts';
import { InvalidValueError } from './invalid-value-error.ts';

/** Dates in the years 1 to 9999, made without the code under test. */
const anyDay = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('reading a date', () => {
  test.each([
    ['2026-11-21', { year: 2026, month: 11, day: 21, precision: 'day' }],
    ['2024-02-29', { year: 2024, month: 2, day: 29, precision: 'day' }],
    ['2000-02-29', { year: 2000, month: 2, day: 29, precision: 'day' }],
    ['2024-03', { year: 2024, month: 3, day: 1, precision: 'month' }],
    ['2024', { year: 2024, month: 1, day: 1, precision: 'year' }],
    ['2026-11-21T08:30:00Z', { year: 2026, month: 11, day: 21, precision: 'day' }],
    ['2026-11-21T23:59:60.123+14:00', { year: 2026, month: 11, day: 21, precision: 'day' }],
    ['2026-11-21T08:30', { year: 2026, month: 11, day: 21, precision: 'day' }],
  ])('%s', (text, date) => expect(parseIsoDate(text)).toEqual(date));

  test.each([
    '',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-06-00',
    '2026-02-29',
    '1900-02-29',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '2026/11/21',
    '21-11-2026',
    '20261121',
    '2026-11-21 08:30',
    '2026-11-21T',
    '2026-11-21T24:00:00Z',
    '2026-11-21T08:60:00Z',
    '2026-11-21T08:30:00+15:00',
    '2024-03T08:30',
    '2026-11-21\n',
    ' 2026-11-21',
    'yesterday',
  ])('%j is refused', (text) => {
    expect(() => parseIsoDate(text)).toThrow(InvalidValueError);
  });

  test('the error names the field and the text', () => {
    expect(() => parseIsoDate('2026-02-30', 'asOf')).toThrow(
      'asOf: expected an ISO 8601 date such as 2026-11-21, got "2026-02-30".',
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-11-22', 1],
    ['2026-11-22', '2026-11-21', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2023-11-21', '2024-11-21', 366],
    ['1970-01-01', '2000-01-01', 10_957],
    ['0001-01-01', '9999-12-31', 3_652_058],
    ['2024', '2024-03', 60],
    ['2026-11-20T23:59:59Z', '2026-11-21T00:00:00Z', 1],
  ])('from %s to %s: %d', (from, to, days) => expect(daysBetween(from, to)).toBe(days));

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-21', -30, '2026-10-22'],
    ['0050-03-01', -1, '0050-02-28'],
    ['9999-12-30', 1, '9999-12-31'],
    ['0001-01-02', -1, '0001-01-01'],
    ['2026-11-21T08:30:00Z', 0, '2026-11-21'],
  ])('%s and %d days is %s', (date, days, result) => expect(addDays(date, days)).toBe(result));

  test('a number of days that cannot be is refused', () => {
    for (const days of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addDays('2026-11-21', days)).toThrow(InvalidValueError);
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(InvalidValueError);
    expect(() => addDays('0001-01-01', -1)).toThrow(InvalidValueError);
  });

  test('adding the days between leads from one date to the other', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test('days add up over a third date', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['1972-05-10', '2026-05-09', 53],
    ['1972-05-10', '2026-05-10', 54],
    ['1972-05-10', '2026-06-01', 54],
    ['1972-05-10', '2026-04-30', 53],
    ['2004-02-29', '2022-02-28', 17],
    ['2004-02-29', '2022-03-01', 18],
    ['2004-02-29', '2024-02-29', 20],
    ['2026-11-21', '2026-11-21', 0],
    ['1972', '2026-01-01', 54],
    ['1972-05', '2026-05-01T08:30:00Z', 54],
  ])('born on %s, on %s: %d', (birthDate, asOf, years) => expect(ageInYears(birthDate, asOf)).toBe(years));

  test('nobody is born after the day that is asked about', () => {
    expect(() => ageInYears('2026-11-22', '2026-11-21')).toThrow(
      'date of birth: expected a date not after 2026-11-21, got "2026-11-22".',
    );
  });

  test('grows by at most one from a day to the next, and by one on a birthday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40_000 }), (birthDate, days) => {
        fc.pre(birthDate < '9800-01-01');
        const before = ageInYears(birthDate, addDays(birthDate, days - 1));
        const day = addDays(birthDate, days);
        const isBirthday = birthDate.endsWith('-02-29') ? undefined : day.slice(4) === birthDate.slice(4);
        const grown = ageInYears(birthDate, day) - before;
        if (isBirthday === undefined) expect([0, 1]).toContain(grown);
        else expect(grown).toBe(isBirthday ? 1 : 0);
      }),
    );
  });
});
