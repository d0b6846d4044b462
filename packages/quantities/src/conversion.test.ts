import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conversionFactor, convert } from './conversion.ts';
import { compare, divide, exact, multiply } from './exact.ts';
import { type Quantity, quantity } from './quantity.ts';
import { isUnit, type Unit, units } from './unit.ts';

const everyUnit = Object.keys(units).filter(isUnit);

test.each<[Quantity<Unit>, Quantity<Unit>]>([
  [quantity(70, 'kg'), quantity(70_000, 'g')],
  [quantity(500, 'mg'), quantity(0.5, 'g')],
  [quantity(0.1, 'kg'), quantity(100_000, 'mg')],
  [quantity(4, 'h'), quantity(240, 'min')],
  [quantity(90, 'min'), quantity(1.5, 'h')],
  [quantity(2, 'wk'), quantity(14, 'd')],
  [quantity(1, 'wk'), quantity(168, 'h')],
  [quantity(1, 'd'), quantity(24, 'h')],
  [quantity(2, 'a'), quantity(24, 'mo')],
  [quantity(0.6, 'mg/kg/h'), quantity(10, 'mcg/kg/min')],
  [quantity(0.5, 'mg/kg/h'), quantity(25 / 3, 'mcg/kg/min')],
  [quantity(5, 'mcg/kg/min'), quantity(0.3, 'mg/kg/h')],
  [quantity(0.00015, 'mg/mL'), quantity(150, 'ng/mL')],
])('%j is %j', (from, to) => {
  expect(convert(from, to.unit)).toEqual(to);
});

test('different things are not converted', () => {
  expect(convert(quantity(1, 'mg'), 'mL')).toBeUndefined();
  expect(convert(quantity(1, 'mg/kg'), 'mg')).toBeUndefined();
  expect(convert(quantity(1, 'mg/kg/h'), 'mg/h')).toBeUndefined();
  expect(convert(quantity(1, '%'), 'mg')).toBeUndefined();
});

test('a month is no fixed number of days', () => {
  expect(conversionFactor('mo', 'd')).toBeUndefined();
  expect(conversionFactor('a', 'wk')).toBeUndefined();
});

test('there and back is exactly the same, for every pair', () => {
  for (const from of everyUnit) {
    expect(compare(conversionFactor(from, from) ?? exact(0), exact(1))).toBe(0);
    for (const to of everyUnit) {
      const there = conversionFactor(from, to);
      const back = conversionFactor(to, from);
      if (there === undefined || back === undefined) expect(there).toBe(back);
      else expect(compare(multiply(there, back), exact(1))).toBe(0);
    }
  }
});

test('a detour over a third unit changes nothing', () => {
  for (const [from, over, to] of [
    ['kg', 'g', 'mg'],
    ['wk', 'h', 'min'],
    ['d', 'min', 'h'],
  ] as const) {
    const direct = conversionFactor(from, to) ?? exact(0);
    const second = divide(direct, conversionFactor(from, over) ?? exact(0)) ?? exact(0);
    expect(compare(second, conversionFactor(over, to) ?? exact(0))).toBe(0);
  }
});

test('a whole number of hours stays one in minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hours) => {
      expect(convert(quantity(hours, 'h'), 'min')?.value).toBe(hours === 0 ? 0 : hours * 60);
    }),
  );
});
