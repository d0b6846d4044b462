import { describe, expect, test } from 'vitest';
import { asciiCanvas, brailleCanvas } from './canvas.ts';

describe('a canvas of Braille', () => {
  test('has eight dots in a character, counted from below', () => {
    const canvas = brailleCanvas(2, 1);
    expect([canvas.across, canvas.up]).toEqual([4, 4]);
    canvas.dot('line', 0, 0);
    canvas.dot('line', 1, 3);
    canvas.dot('band', 2, 1);
    // Dots 7 and 4 of the first character, dot 3 of the second.
    expect(canvas.text()).toEqual(['\u2848\u2804']);
  });

  test('where both fall into one character, the line counts', () => {
    const canvas = brailleCanvas(1, 1);
    canvas.dot('band', 0, 0);
    canvas.dot('line', 0, 3);
    expect(canvas.text()).toEqual(['\u2801']);
  });
});

test('a canvas of ASCII', () => {
  const canvas = asciiCanvas(3, 2);
  canvas.dot('band', 0, 0);
  canvas.dot('line', 0, 1);
  canvas.dot('line', 1, 0);
  canvas.dot('band', 1, 0);
  expect(canvas.text()).toEqual(['*  ', '.* ']);
});

test.each([brailleCanvas, asciiCanvas])('what lies outside is not drawn', (make) => {
  const canvas = make(2, 1);
  for (const [x, y] of [
    [-1, 0],
    [canvas.across, 0],
    [0, -1],
    [0, canvas.up],
  ] as const) {
    canvas.dot('line', x, y);
  }
  expect(canvas.text()).toEqual(['  ']);
});
