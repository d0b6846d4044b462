import { expect, test } from 'vitest';
import { keepUnits } from './keep-units.ts';

test.each([
  ['up to 0.35 mg/kg.', 'up to 0.35\u00a0mg/kg.'],
  ['0.5 to 2 mg/kg per hour, or', '0.5 to 2\u00a0mg/kg\u00a0per\u00a0hour, or'],
  ['at least 80 mg, over more than 2 h.', 'at least 80\u00a0mg, over more than 2\u00a0h.'],
  ['up to 12 weeks', 'up to 12\u00a0weeks'],
  ['2 have', '2 have'],
  ['5 days a week', '5\u00a0days a week'],
])('%s', (text, shown) => {
  expect(keepUnits(text)).toBe(shown);
});
