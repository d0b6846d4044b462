import { describe, expect, it } from 'vitest';
import { rateBandsView } from './rate-bands-view.ts';

const limits = { generalFrom: 0.5, monitoredAbove: 1, generalTo: 2, refractoryTo: 7 };

describe('the bands of the rate', () => {
  it('stand at equal distances for equal ratios', () => {
    const { ticks } = rateBandsView(752, limits, 0.5, []);
    const [half, one, two] = ticks.map(({ x }) => x) as [number, number, number];
    expect(one - half).toBeCloseTo(two - one, 6);
    expect(ticks.map(({ value }) => value)).toEqual([0.5, 1, 2, 7]);
  });

  it('are five, from the left to the right end, in every width', () => {
    for (const width of [320, 352, 544, 752]) {
      const { bands } = rateBandsView(width, limits, undefined, []);
      expect(bands.map(({ id }) => id)).toEqual(['below', 'general', 'monitored', 'refractory', 'not-planned']);
      expect(bands[0]?.x).toBe(1);
      const last = bands.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(width - 1, 6);
    }
  });

  it('follow a threshold that a clinic has lowered, down to the whole range', () => {
    expect(rateBandsView(752, { ...limits, monitoredAbove: 0.8 }, undefined, []).ticks[1]?.value).toBe(0.8);
    const all = rateBandsView(752, { ...limits, monitoredAbove: 0.4 }, undefined, []).bands.map(({ id }) => id);
    expect(all).toEqual(['below', 'monitored', 'refractory', 'not-planned']);
  });

  it('keep the plan in the drawing, and say when it lies beyond', () => {
    expect(rateBandsView(752, limits, 0.5, []).plan).toEqual({
      x: expect.closeTo(262.8, 0),
      isOutside: false,
      anchor: 'start',
    });
    expect(rateBandsView(752, limits, 50, []).plan).toEqual({ x: 752, isOutside: true, anchor: 'end' });
    expect(rateBandsView(752, limits, 0.001, []).plan?.x).toBe(0);
    expect(rateBandsView(752, limits, undefined, []).plan).toBeUndefined();
  });

  it('show published rates in their order', () => {
    expect(rateBandsView(752, limits, undefined, [0.35, 0.314]).rings.map(({ value }) => value)).toEqual([0.314, 0.35]);
  });
});
