import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPinThrottle } from './pin-throttle.ts';

test('two wrong PINs cost nothing; from the third on each waits twice as long, to five minutes', () => {
  let at = 0;
  const throttle = createPinThrottle(() => at);
  const waits: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    expect(throttle.begin('nia')).toBe(0);
    const wait = throttle.begin('nia');
    if (wait === 0) continue;
    waits.push(wait);
    at += wait * 1_000;
  }
  expect(waits.slice(0, 10)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
});

test('others do not wait, and a right PIN starts anew', () => {
  const throttle = createPinThrottle(() => 0);
  for (let tries = 0; tries < 5; tries += 1) throttle.begin('nia');
  expect(throttle.begin('nia')).toBeGreaterThan(0);
  expect(throttle.begin('bo')).toBe(0);
  throttle.succeeded('nia');
  expect(throttle.begin('nia')).toBe(0);
});

test('whoever tries for an hour, in whatever rhythm, gets fewer than 30 tries', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120_000 }), { minLength: 1, maxLength: 300 }), (pauses) => {
      let at = 0;
      const throttle = createPinThrottle(() => at);
      let tries = 0;
      for (const pause of pauses) {
        at += pause;
        if (at > 3_600_000) break;
        if (throttle.begin('nia') === 0) tries += 1;
      }
      expect(tries).toBeLessThan(30);
    }),
  );
});

test('a crowd of made-up ids does not make it forget who is being tried', () => {
  const throttle = createPinThrottle(() => 0);
  for (let tries = 0; tries < 3; tries += 1) throttle.begin('nurse');
  for (let made = 0; made < 3_000; made += 1) throttle.begin(`nobody-${made}`);
  expect(throttle.begin('nurse')).toBe(2);
});
