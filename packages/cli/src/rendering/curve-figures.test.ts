import { noBreakSpace, quantity } from '@ketaguide/quantities';
import { expect, test } from 'vitest';
import { concentration, moment } from './curve-figures.ts';

test.each([
  [concentration(quantity(312.47, 'ng/mL')), '312 ng/mL'],
  [concentration(quantity(31.247, 'ng/mL')), '31.2 ng/mL'],
  [concentration(quantity(5_818.4, 'ng/mL')), '5,818 ng/mL'],
  [concentration(quantity(0, 'ng/mL')), '0 ng/mL'],
  [moment(quantity(1.6432, 'min')), '1.6 min'],
  [moment(quantity(241.4, 'min')), '4 h 1 min'],
])('%s', (text, expected) => {
  expect(text.replaceAll(noBreakSpace, ' ')).toBe(expected);
});
