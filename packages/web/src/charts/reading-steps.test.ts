import { expect, it } from 'vitest';
import { nearestStep, stepByKey } from './reading-steps.ts';

it('steps through a chart by keys and stays inside it', () => {
  expect(['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => stepByKey(key, 3, 16))).toEqual([
    2, 4, 13, 0, 0, 16,
  ]);
  expect(stepByKey('ArrowRight', 16, 16)).toBe(16);
  expect(stepByKey('ArrowLeft', 0, 16)).toBe(0);
  for (const key of ['Tab', 'Enter', 'toString']) expect(stepByKey(key, 3, 16)).toBeUndefined();
});

it('reads what lies nearest to the finger', () => {
  expect(nearestStep(0, [40, 80, 200])).toBe(0);
  expect(nearestStep(60, [40, 80, 200])).toBe(0);
  expect(nearestStep(61, [40, 80, 200])).toBe(1);
  expect(nearestStep(999, [40, 80, 200])).toBe(2);
});
