import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPercent, formatQuantity } from './format-quantity.ts';
import { InvalidValueError } from './invalid-value-error.ts';
import { type Quantity, quantity } from './quantity.ts';
import { isUnit, type Unit, units } from './unit.ts';

const everyUnit = Object.keys(units).filter(isUnit);

test.each<[Quantity<Unit>, string]>([
  [quantity(70, 'kg'), '70 kg'],
  [quantity(0.5, 'mg/kg/h'), '0.5 mg/kg per hour'],
  [quantity(35, 'mg/h'), '35 mg per hour'],
  [quantity(25 / 3, 'mcg/kg/min'), '8.333 mcg/kg per minute'],
  [quantity(2, 'mg/mL'), '2 mg per mL'],
  [quantity(17.5, 'mL/h'), '17.5 mL/h'],
  [quantity(1250, 'mL'), '1,250 mL'],
  [quantity(150, 'ng/mL'), '150 ng/mL'],
  [quantity(1, 'a'), '1 year'],
  [quantity(54, 'a'), '54 years'],
  [quantity(0.5, 'a'), '0.5 years'],
  [quantity(1, 'wk'), '1 week'],
  [quantity(12, 'wk'), '12 weeks'],
  [quantity(0, 'd'), '0 days'],
  [quantity(1, 'd'), '1 day'],
  [quantity(1, 'mo'), '1 month'],
  [quantity(29.6, '%'), '29.6%'],
])('%j is written "%s", with no-break spaces', (value, text) => {
  expect(formatQuantity(value)).toBe(text.replaceAll(' ', '\u00a0'));
});

test('the word goes with the number as shown', () => {
  expect(formatQuantity(quantity(1.04, 'wk'), { maximumFractionDigits: 1 })).toBe('1\u00a0week');
});

test('79.6 mg is not shown as 80 mg where 80 mg is the limit', () => {
  const format = { maximumFractionDigits: 0, neverCross: [80] };
  expect(formatQuantity(quantity(79.6, 'mg'), format)).toBe('79.6\u00a0mg');
  expect(formatQuantity(quantity(78.75, 'mg'), format)).toBe('79\u00a0mg');
});

test('ASCII stays ASCII', () => {
  expect(formatQuantity(quantity(-0.5, 'mg/kg/h'), { ascii: true })).toBe('-0.5 mg/kg per hour');
});

test('no quantity can wrap, in any unit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...everyUnit), (value, unit) => {
      expect(formatQuantity(quantity(value, unit))).not.toContain(' ');
      expect(formatQuantity(quantity(value, unit), { ascii: true })).toMatch(/^[ -~]+$/);
    }),
  );
});

test('a percentage has one digit after the point unless asked otherwise', () => {
  expect(formatPercent(29.6)).toBe('29.6%');
  expect(formatPercent(100 / 3)).toBe('33.3%');
  expect(formatPercent(37.5, { maximumFractionDigits: 0 })).toBe('38%');
  expect(formatPercent(29.96, { neverCross: [30] })).toBe('29.96%');
  expect(formatPercent(30)).toBe('30%');
});

test('what is no number is refused', () => {
  expect(() => formatQuantity({ value: Number.NaN, unit: 'mg' })).toThrow(InvalidValueError);
});
