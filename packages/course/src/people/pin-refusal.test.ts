import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pinRefusal } from './pin-refusal.ts';

it.each(['2580', '1357', '1123', '4322', '1213', '482913', '100000000000', '1235', '0124'])('%s can be one', (pin) => {
  expect(pinRefusal(pin)).toBeUndefined();
});

it.each(['', '123', '1234567890123', '12a4', ' 2580', '２５８０', '-2580', '25.80'])('"%s" is none', (pin) => {
  expect(pinRefusal(pin)).toBe('A PIN has 4 to 12 digits.');
});

it.each(['0000', '7777', '999999999999'])('%s is one digit', (pin) => {
  expect(pinRefusal(pin)).toContain('One digit');
});

it.each(['1234', '4321', '0123', '7890', '0987', '123456789012', '98765', '3210'])('%s counts', (pin) => {
  expect(pinRefusal(pin)).toContain('up or down');
});

it('refuses few of those that there are, and repeats none of them', () => {
  const four = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, '0'));
  // Ten of one digit, and from each digit one up and one down.
  expect(four.filter((pin) => pinRefusal(pin) !== undefined)).toHaveLength(30);
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{4,12}$/), (pin) => {
      expect(pinRefusal(pin) ?? '').not.toContain(pin);
    }),
  );
});
