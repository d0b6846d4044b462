import { describe, expect, it } from 'vitest';
import { namesAround } from './region-names.ts';
import { type RateAndDuration, type Region, regionView } from './region-view.ts';

/** 80 mg at 70 kg, in a window up to that rate. */
const region = (rateTo: number): Region => ({
  durationTo: 360,
  rateTo,
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
      points: [60, 90, 120, 150, 180, 240, 300, 360].map((duration) => ({
        duration,
        rate: (80 / 70) * (60 / duration),
      })),
    },
  ],
});

const corner = { duration: 120, rate: 0.5, name: '2 h: 70 mg' };

const names = (plan: RateAndDuration, name: string, rateTo = 2.2, width = 352) => {
  const view = regionView(region(rateTo), width, 264);
  const point = { x: view.x(plan.duration), y: view.y(plan.rate) };
  return { ...namesAround(view, { point, name, corner, width }), view, point };
};

describe('the words in the picture of rate and duration', () => {
  it('stand above the point, under the corner and in the monitored area where nothing is in the way', () => {
    const { plan, point, monitored, corner: at, view } = names({ duration: 300, rate: 0.7 }, 'this plan, 245 mg');
    expect(plan).toMatchObject({ y: point.y - 14, textAnchor: 'end' });
    expect(monitored).toEqual(view.monitoredLabel);
    expect(at).toEqual({ x: view.x(120), y: view.y(0.5) + 24 });
  });

  it('of a plan that lies in the monitored area give way to the name of the area', () => {
    const { plan, monitored } = names({ duration: 200, rate: 1.85 }, 'this plan, 432 mg');
    expect(Math.abs(plan.y - (monitored?.y ?? 0))).toBeGreaterThanOrEqual(16);
  });

  it('of the area move aside from a point that would lie on them, or are left out', () => {
    const { monitored, point } = names({ duration: 150, rate: 1.85 }, 'this plan, 324 mg');
    expect(monitored?.x).toBe(point.x + 12);
    expect(names({ duration: 200, rate: 1.87 }, 'this plan, 436 mg', 2.2, 262).monitored).toBeUndefined();
  });

  it('are left out where a high rate leaves no line of room', () => {
    const { monitored, corner: at } = names({ duration: 240, rate: 8 }, 'this plan, 2,240 mg', 8.8);
    expect(monitored).toBeUndefined();
    expect(at).toBeUndefined();
  });

  it('never begin left of the plot', () => {
    const { plan, view } = names({ duration: 15, rate: 0.3 }, 'this plan, 5.3 mg', 2.2, 262);
    expect(plan.textAnchor).toBe('start');
    expect(plan.x).toBeGreaterThanOrEqual(view.plot.left + 4);
  });
});
