import { expect, test } from 'vitest';
import { formatDate } from './format-date.ts';
import { InvalidValueError } from './invalid-value-error.ts';

test.each([
  ['2026-11-21', '21 Nov 2026'],
  ['2024-02-29', '29 Feb 2024'],
  ['2026-01-01', '1 Jan 2026'],
  ['2026-11-21T23:30:00-05:00', '21 Nov 2026'],
  ['2024-03', 'Mar 2024'],
  ['2024', '2024'],
])('%s is written "%s"', (iso, text) => expect(formatDate(iso)).toBe(text));

test('no month is skipped', () => {
  const written = Array.from({ length: 12 }, (_, month) => formatDate(`2026-${`${month + 1}`.padStart(2, '0')}`));
  expect(written.join(' ')).toBe(
    'Jan 2026 Feb 2026 Mar 2026 Apr 2026 May 2026 Jun 2026 Jul 2026 Aug 2026 Sep 2026 Oct 2026 Nov 2026 Dec 2026',
  );
});

test('what is no date is refused', () => {
  expect(() => formatDate('21/11/2026')).toThrow(InvalidValueError);
});
