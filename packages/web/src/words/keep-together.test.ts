import { describe, expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

describe('keeping number and unit together', () => {
  test.each([
    ['at least 80 mg, over more than 2 h.', 'at least 80\u00a0mg, over more than 2\u00a0h.'],
    ['0.5 to 2 mg/kg per hour', '0.5 to 2\u00a0mg/kg\u00a0per\u00a0hour'],
    ['up to 12 weeks', 'up to 12\u00a0weeks'],
    ['up to 0.35 mg/kg.', 'up to 0.35\u00a0mg/kg.'],
    ['at least 30% lower', 'at least 30% lower'],
  ])('%s', (plain, joined) => {
    expect(keepTogether(plain)).toBe(joined);
  });

  test('leaves alone what is no amount', () => {
    expect(keepTogether('19 statements, 3 hours, 2 had help')).toBe('19 statements, 3 hours, 2 had help');
  });
});
