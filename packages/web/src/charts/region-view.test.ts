import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropped, moved, type Region, regionView } from './region-view.ts';

const region: Region = {
  durationTo: 360,
  rateTo: 2.4,
  areas: [
    {
      isInside: true,
      isMonitored: true,
      polygon: [
        { duration: 120, rate: 1 },
        { duration: 360, rate: 1 },
        { duration: 360, rate: 2 },
        { duration: 120, rate: 2 },
      ],
      edges: [],
    },
  ],
  curves: [
    {
      name: '80 mg',
      points: [
        { duration: 60, rate: 1.2 },
        { duration: 360, rate: 0.2 },
      ],
    },
    {
      name: '84 mg',
      points: [
        { duration: 60, rate: 1.3 },
        { duration: 360, rate: 0.21 },
      ],
    },
  ],
};
const steps = { rate: 0.05, duration: 15 };

describe('the region in a drawing', () => {
  it('has 0 at the lower left and its ends at the edges of the plot', () => {
    const { plot, x, y } = regionView(region, 352, 264);
    expect([x(0), x(360)]).toEqual([plot.left, plot.right]);
    expect([y(0), y(2.4)]).toEqual([plot.bottom, plot.top]);
  });

  it('keeps labels that would touch apart, and the key one in its place', () => {
    const [key, other] = regionView(region, 352, 264).labels;
    expect(key?.name).toBe('80 mg');
    expect((key?.y ?? 0) - (other?.y ?? 0)).toBeGreaterThanOrEqual(16);
  });
});

describe('a move of the plan', () => {
  it('goes by whole steps, in decimals that a person writes', () => {
    expect(moved({ rate: 0.5, duration: 240 }, { rate: 1, duration: 0 }, steps, region)).toEqual({
      rate: 0.55,
      duration: 240,
    });
    expect(moved({ rate: 0.1, duration: 240 }, { rate: 1, duration: 0 }, steps, region).rate).toBe(0.15);
    expect(moved({ rate: 0.5, duration: 138 }, { rate: 0, duration: 1 }, steps, region)).toEqual({
      rate: 0.5,
      duration: 150 - 15 + 15,
    });
  });

  it('goes from between two steps to the next one in its direction', () => {
    expect(moved({ rate: 0.53, duration: 138 }, { rate: 1, duration: 0 }, steps, region).rate).toBe(0.55);
    expect(moved({ rate: 0.53, duration: 138 }, { rate: -1, duration: 0 }, steps, region).rate).toBe(0.5);
    expect(moved({ rate: 0.5, duration: 138 }, { rate: 0, duration: -1 }, steps, region).duration).toBe(135);
  });

  it('stays inside the picture and above 0, wherever it is pushed or dropped', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 9, noNaN: true }),
        fc.double({ min: -600, max: 900, noNaN: true }),
        (rate, duration) => {
          const point = dropped({ rate, duration }, steps, region);
          expect(point.rate).toBeGreaterThan(0);
          expect(point.rate).toBeLessThanOrEqual(region.rateTo);
          expect(point.duration).toBeGreaterThan(0);
          expect(point.duration).toBeLessThanOrEqual(region.durationTo);
          expect(String(point.rate).length).toBeLessThanOrEqual(4);
        },
      ),
    );
    expect(moved({ rate: 0.05, duration: 15 }, { rate: -1, duration: -1 }, steps, region)).toEqual({
      rate: 0.05,
      duration: 15,
    });
  });
});
