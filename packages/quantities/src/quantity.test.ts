import { expect, expectTypeOf, test } from 'vitest';
import { InvalidValueError } from './invalid-value-error.ts';
import { type Kilograms, type Milligrams, quantity } from './quantity.ts';

test('carries its unit, in the type too', () => {
  expect(quantity(70, 'kg')).toEqual({ value: 70, unit: 'kg' });
  expectTypeOf(quantity(70, 'kg')).toEqualTypeOf<Kilograms>();
  expectTypeOf<Kilograms>().not.toExtend<Milligrams>();
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is refused', (value) => {
  expect(() => quantity(value, 'kg', 'weight')).toThrow(InvalidValueError);
  expect(() => quantity(value, 'kg', 'weight')).toThrow(`weight: expected a finite number of kg, got ${value}.`);
});

test('what is not a number at all is refused, not converted', () => {
  for (const value of [null, undefined, '70', '', true, [70]]) {
    expect(() => quantity(value as unknown as number, 'kg')).toThrow(InvalidValueError);
  }
});
