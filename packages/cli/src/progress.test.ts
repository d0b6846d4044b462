import { expect, test } from 'vitest';
import { progressOn } from './progress.ts';

/** A stream that keeps what is written, and a clock to be set. */
function stage(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const show = progressOn(
    {
      isTTY,
      write: (text: string | Uint8Array) => written.push(String(text)) > 0,
      clearLine: () => written.push('<clear>') > 0,
      cursorTo: () => true,
    },
    () => clock.now,
  );
  const at = (ms: number, text?: string): void => {
    clock.now = ms;
    show(text);
  };
  return { written, at };
}

test('at a terminal one line is written over, after half a second, and cleared in the end', () => {
  const { written, at } = stage(true);
  at(0, '1%');
  at(499, '2%');
  at(500, '3%');
  at(510, '4%');
  at(520);
  expect(written).toEqual(['<clear>', '3%', '<clear>', '4%', '<clear>', '']);
});

test('elsewhere a line after a second, and then every ten', () => {
  const { written, at } = stage(false);
  for (const ms of [0, 999, 1_000, 5_000, 10_999, 11_000, 12_000]) at(ms, `${ms}`);
  at(12_001);
  expect(written).toEqual(['1000\n', '11000\n']);
});
