import { expect, it } from 'vitest';
import { createSampleClock } from './sample-clock.ts';

it('runs like the wall clock, then 4 h in 20 s, and never jumps when the pace changes', () => {
  let wall = Date.parse('2026-11-24T10:00:00.000Z');
  const clock = createSampleClock(() => wall);
  wall += 60_000;
  expect(clock.now()).toBe('2026-11-24T10:01:00.000Z');
  clock.setPace(720_000);
  expect(clock.now()).toBe('2026-11-24T10:01:00.000Z');
  wall += 20_000;
  expect(clock.now()).toBe('2026-11-24T14:01:00.000Z');
  clock.setPace(1_000);
  wall += 5_000;
  expect(clock.now()).toBe('2026-11-24T14:01:05.000Z');
});
