import { expect, test } from 'vitest';
import { InvalidValueError } from './invalid-value-error.ts';

test('names the field, the value and what was expected', () => {
  const error = new InvalidValueError('weight', 0, 'more than 0 kg');
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'InvalidValueError',
    field: 'weight',
    value: 0,
    expected: 'more than 0 kg',
    message: 'weight: expected more than 0 kg, got 0.',
  });
});

test('a text is quoted, so that an empty one can be seen', () => {
  expect(new InvalidValueError('date', '', 'a date').message).toBe('date: expected a date, got "".');
});

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [Number.NaN, 'NaN'],
  [[], '[]'],
  [{ value: 70, unit: 'lb' }, '{"value":70,"unit":"lb"}'],
  [Array.from({ length: 100 }, () => 0), `[${'0,'.repeat(29)}0…`],
])('%j is told as %s', (value, words) => {
  expect(new InvalidValueError('weight', value, 'a number').message).toBe(`weight: expected a number, got ${words}.`);
});
