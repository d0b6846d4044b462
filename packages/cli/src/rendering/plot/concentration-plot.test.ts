import { describe, expect, test } from 'vitest';
import { plain } from '../../../test/plain-terminal.ts';
import { renderConcentrationPlot } from './concentration-plot.ts';

/** Rises evenly to 120 in an hour, and falls as evenly. */
const tent = {
  timesMin: [0, 60, 120],
  line: [0, 120, 0],
  landmarks: [],
  given: [
    { from: 0, to: 0 },
    { from: 0, to: 60 },
  ],
};

const drawn = (width: number, isUnicode: boolean, plot: Parameters<typeof renderConcentrationPlot>[1] = tent) =>
  renderConcentrationPlot(plain(width, isUnicode), plot).split('\n');

describe('in ASCII', () => {
  test('it is drawn with nothing else', () => {
    const lines = drawn(44, false, { ...tent, landmarks: [60], band: { lower: [0, 60, 0], upper: [0, 150, 0] } });
    expect(lines.join('\n')).toMatch(/^[\x20-\x7e\n]+$/);
    expect(lines).toMatchInlineSnapshot(`
      [
        "150 +                  . .",
        "    |                .",
        "    |              .   *** .",
        "    |                *** *** .",
        "100 +            . ***     *** .",
        "    |          . ***         ***",
        "    |        . ***             ***",
        " 60 +--------***-----.-.-.-------***-------",
        " 50 +      ***   . .       . .     ***",
        "    |    *** . .               . .   ***",
        "    |  *** .                       . . ***",
        "    |***                               . **",
        "  0 +-------------------+-----------------+",
        "     0                 1 h               2 h",
        "     ^===================",
      ]
    `);
  });
});

describe('in Unicode', () => {
  test('it is drawn with Braille', () => {
    expect(drawn(44, true)).toMatchInlineSnapshot(`
      [
        "150 ┤",
        "    │",
        "    │                  ⣠⢤⡀",
        "    │                ⣠⠞⠁ ⠙⢦⡀",
        "100 ┤              ⣠⠞⠁     ⠙⢦⡀",
        "    │            ⣠⠞⠁         ⠙⢦⡀",
        "    │          ⣠⠞⠁             ⠙⢦⡀",
        "    │        ⣠⠞⠁                 ⠙⢦⡀",
        " 50 ┤      ⣠⠞⠁                     ⠙⢦⡀",
        "    │    ⣠⠞⠁                         ⠙⢦⡀",
        "    │  ⣠⠞⠁                             ⠙⢦⡀",
        "    │⣠⠞⠁                                 ⠙⢦",
        "  0 └───────────────────┬─────────────────┬",
        "     0                 1 h               2 h",
        "     ▲━━━━━━━━━━━━━━━━━━━",
      ]
    `);
  });

  test('the peak stands over the end of the infusion', () => {
    const lines = drawn(80, true);
    const top = [...(lines.find((line) => /[\u2801-\u28ff]/.test(line)) ?? '')];
    const isDrawn = (sign: string): boolean => sign > '\u2800' && sign <= '\u28ff';
    const peak = (top.findIndex(isDrawn) + top.findLastIndex(isDrawn)) / 2;
    const lastOfInfusion = [...(lines.at(-1) ?? '')].lastIndexOf('━');
    expect(Math.abs(peak - lastOfInfusion)).toBeLessThanOrEqual(1);
  });
});

test.each([40, 60, 80, 100])('it is as wide as the terminal, never wider: %d', (width) => {
  for (const isUnicode of [true, false]) {
    const widest = Math.max(...drawn(width, isUnicode).map((line) => [...line].length));
    expect(widest).toBeLessThanOrEqual(width);
    expect(widest).toBeGreaterThan(width - 5);
  }
});

test('a landmark is marked where it lies, even where the curve never comes', () => {
  const lines = drawn(60, true, { ...tent, landmarks: [500] });
  expect(lines.filter((line) => line.includes('┈'))).toEqual([expect.stringMatching(/^500 ┤┈+$/)]);
});
