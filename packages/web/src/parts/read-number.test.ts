import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possible, readNumber } from './read-number.ts';

const weight = { from: 1, to: 500 };

describe('a number in a field', () => {
  it.each(['', '  '])('is empty for %j', (text) => {
    expect(readNumber(text, weight)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['5.', 'Finish the number: 5 or 5.5', true],
    ['1,5', 'Use a point: 1.5', false],
    ['.5', 'Write a zero first: 0.5', false],
    ['1e3', 'Write the number out: 1000, not 1e3', false],
    ['0.7', 'Write a number from 1 to 500', false],
    ['700', 'Write a number from 1 to 500', false],
  ])('refuses %j', (text, message, unfinished) => {
    expect(readNumber(text, weight)).toEqual({ kind: 'refused', message, unfinished });
  });

  it('waits with 0 where more than 0 is asked for: it may become 0.5', () => {
    const rate = { from: 0, to: 100, moreThanFrom: true };
    expect(readNumber('0', rate)).toEqual({ kind: 'refused', message: 'Write more than 0', unfinished: true });
    expect(readNumber('0.0', rate)).toMatchObject({ kind: 'refused', unfinished: true });
    expect(readNumber('0.5', rate)).toEqual({ kind: 'number', value: 0.5 });
  });

  it('refuses a part of a minute', () => {
    expect(readNumber('2.5', { from: 0, to: 59, whole: true })).toMatchObject({ message: 'Write a whole number' });
  });

  it('never makes a number out of something else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reading = readNumber(text, { from: 0, to: 1e15 });
        if (reading.kind === 'number') expect(text.trim()).toMatch(/^(0|[1-9][0-9]*)(\.[0-9]+)?$/);
      }),
    );
  });

  it('knows from the definition what is possible, and that not everything is a quantity', () => {
    expect(possible('weight')).toEqual({ from: 1, to: 500 });
    expect(() => possible('pregnancy')).toThrow('no quantity');
  });
});
