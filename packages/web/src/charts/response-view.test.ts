import { expect, it } from 'vitest';
import { responseView } from './response-view.ts';

const data = {
  scores: [
    { week: 0, score: 8, isMet: false },
    { week: 4, score: 5, isMet: true },
  ],
  scale: { from: 0, to: 10 },
  threshold: 5.6,
  evidenceUntil: 12,
  heldUntil: 4,
};

it('puts a lower score lower, and time to the right', () => {
  const { points, plot } = responseView(data, 200, 160);
  const [baseline, later] = points;
  expect(baseline?.x).toBe(plot.left);
  expect(later?.x).toBeGreaterThan(plot.left);
  expect(later?.y).toBeGreaterThan(baseline?.y ?? 0);
  expect(responseView(data, 200, 160).y(0)).toBe(plot.bottom);
});

it('goes on as far as the last score, so that none is cut off', () => {
  const late = responseView({ ...data, scores: [...data.scores, { week: 40, score: 7, isMet: false }] }, 200, 160);
  expect(late.points.at(-1)?.x).toBe(late.plot.right);
});

it('writes a figure below its point where there is no room above it', () => {
  const high = responseView({ ...data, scores: [{ week: 0, score: 10, isMet: false }] }, 200, 160);
  expect(high.points[0]?.labelY).toBeGreaterThan(high.points[0]?.y ?? 0);
});
