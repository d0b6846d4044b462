import { expect, test } from 'vitest';
import { isUnit, units } from './unit.ts';

test('no unit is written in a way that is known to be misread', () => {
  for (const { one, other } of Object.values(units)) {
    for (const words of [one, other]) {
      expect(words).not.toMatch(/\/.*\//); // two slashes in a row
      expect(words).not.toMatch(/µ|μ|cc|ml|mgs|hr|\.$/);
    }
  }
});

test('the words follow the guideline', () => {
  expect(units['mg/kg/h'].other).toBe('mg/kg per hour');
  expect(units['mcg/kg/min'].other).toBe('mcg/kg per minute');
  expect(units['mg/h'].other).toBe('mg per hour');
  expect(units['mg/mL'].other).toBe('mg per mL');
  expect(units['mL/h'].other).toBe('mL/h');
  expect(units.a).toEqual({ one: 'year', other: 'years' });
});

test('a unit is known by its exact code only', () => {
  expect(isUnit('mg/kg/h')).toBe(true);
  for (const text of ['mg/kg/hr', 'KG', 'kg ', '', 'lb', 'toString', '__proto__']) expect(isUnit(text)).toBe(false);
});
