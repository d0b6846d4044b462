import { describe, expect, it } from 'vitest';
import {
  firstDayOf,
  isAfter,
  isOnOrAfter,
  isOnOrBefore,
  mayBeOnOrAfter,
  newestFirst,
  readDate,
} from './recorded-date.ts';

const date = (written: string) => {
  const read = readDate(written);
  if (read === undefined) throw new Error(`${written} is not a date`);
  return read;
};

describe('dates as records write them', () => {
  it('takes the calendar day as written, whatever the offset', () => {
    expect(readDate('2026-11-23T23:30:00-05:00')).toEqual({
      written: '2026-11-23T23:30:00-05:00',
      earliest: '2026-11-23',
      latest: '2026-11-23',
    });
  });

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2026-11', '2026-11-01', '2026-11-30'],
  ])('%s can be any day from %s to %s', (written, earliest, latest) => {
    expect(readDate(written)).toEqual({ written, earliest, latest });
  });

  it.each(['', '20261123', '2026-13', '2026-02-30', '23.11.2026', '2026-11-23 08:00', 'yesterday', 20261123, null, {}])(
    '%j is no date',
    (written) => {
      expect(readDate(written)).toBeUndefined();
    },
  );

  it('says only what holds for every day that a partial date can mean', () => {
    const november = date('2026-11');
    expect(isAfter(november, '2026-11-23')).toBe(false);
    expect(isAfter(november, '2026-10-31')).toBe(true);
    expect(isOnOrBefore(november, '2026-11-23')).toBe(false);
    expect(isOnOrBefore(november, '2026-11-30')).toBe(true);
    expect(isOnOrAfter(november, '2026-11-02')).toBe(false);
    expect(mayBeOnOrAfter(november, '2026-11-30')).toBe(true);
    expect(mayBeOnOrAfter(november, '2026-12-01')).toBe(false);
  });

  it('a look-back of 30 days begins 30 days before', () => {
    expect(firstDayOf({ days: 30 }, '2026-11-23')).toBe('2026-10-24');
    expect(firstDayOf({ days: 365 }, '2024-12-31')).toBe('2024-01-01');
    expect(firstDayOf({ days: 30 }, '0001-01-05')).toBe('0001-01-01');
  });

  it('orders by day as written, then by time', () => {
    const ordered = [
      '2026-11-22',
      '2026-11-23T08:00:00Z',
      '2026-11-23T09:00:00Z',
      undefined,
      '2026-11-24T00:10:00+14:00',
    ]
      .map((written) => (written === undefined ? undefined : date(written)))
      .sort(newestFirst);
    expect(ordered.map((one) => one?.written)).toEqual([
      '2026-11-24T00:10:00+14:00',
      '2026-11-23T09:00:00Z',
      '2026-11-23T08:00:00Z',
      '2026-11-22',
      undefined,
    ]);
    expect(newestFirst(date('2026-11-23'), date('2026-11-23T08:00:00Z'))).toBe(0);
  });
});
