import { expect, test } from 'vitest';
import { malformedNumber } from './malformed-number.ts';

test.each([
  ['{"weightKg": 5.}', '5.', 'Finish the number: 5 or 5.5'],
  ['{"weightKg":.5}', '.5', 'Write a zero first: 0.5'],
  ['{"weightKg": 1,5 }', '1,5', 'Use a point: 1.5'],
  ['{"weightKg": .5., "t": 0}', '.5.', 'Use one point only'],
  ['{"weightKg":05}', '05', 'Leave out the extra zero: 5'],
  ['{"weightKg":-.5}', '-.5', 'Write a number of 0 or more'],
  ['{"weightKg":NaN}', 'NaN', 'Write a number, like 5 or 0.5'],
  ['{"weightKg":-Infinity}', '-Infinity', 'Write a number, like 5 or 0.5'],
  ['{"weightKg":70kg}', '70kg', 'Write a number, like 5 or 0.5'],
  ['{"t":0,"rates":1.5e2,"list":[1,5],"weightKg":+5}', '+5', 'Leave out the plus sign'],
])('%s', (text, written, hint) => {
  expect(malformedNumber(text)).toEqual({ field: 'weightKg', written, hint, offset: text.lastIndexOf(written) });
});

test.each(['{"a":1,"b":-2.5e3}', '{"a":"5."}', '{"a":[1,5],"b":', '', '{"note":"say \\"b\\": 5."'])(
  'none in %s',
  (text) => {
    expect(malformedNumber(text)).toBeUndefined();
  },
);
