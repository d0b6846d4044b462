import { describe, expect, it } from 'vitest';
import { plain, planOf, stepsOf } from '../test-support/drafts.ts';
import { regionOfPlan, regionRows } from './region.ts';

describe('the region of a plan', () => {
  it('shades what the guideline describes, and marks where its own figures fall short', () => {
    const picture = regionOfPlan(planOf().plan);
    const inside = picture?.region.areas.filter(({ isInside }) => isInside);
    expect(inside?.map(({ isMonitored }) => isMonitored)).toEqual([false, true]);
    // 0.5 mg/kg per hour at 70 kg for 2 h.
    expect(plain(picture?.corner?.name ?? '')).toBe('2 h: 70 mg');
    expect(regionOfPlan(planOf({ weight: '80' }).plan)?.corner).toBeUndefined();
  });

  it('draws the strict edges as such', () => {
    const edges = regionOfPlan(planOf().plan)?.region.areas.flatMap((area) => (area.isInside ? area.edges : [])) ?? [];
    const vertical = edges.filter(
      ({ points: [from, to], isCurve }) => !isCurve && from?.duration === to?.duration && from?.duration === 120,
    );
    expect(vertical.length).toBeGreaterThan(0);
    expect(vertical.every(({ isStrict }) => isStrict)).toBe(true);
  });

  it('widens for a plan that lies beyond', () => {
    expect(regionOfPlan(planOf().plan)?.region).toMatchObject({ durationTo: 360, rateTo: 2.2 });
    expect(regionOfPlan(planOf({ rate: '5', hours: '10' }).plan)?.region).toMatchObject({
      durationTo: 840,
      rateTo: expect.closeTo(7.7, 6),
    });
  });

  it('shows several rates as their average, which nobody can move', () => {
    const picture = regionOfPlan(planOf({ steps: stepsOf('0.3 1:', '0.6 2:') }).plan);
    expect(picture).toMatchObject({ plan: { rate: 0.5, duration: 180 }, isMovable: false });
    expect(plain(picture?.planWords ?? '')).toMatch(/^0\.5 mg\/kg per hour on average for 3 h: 105 mg\./);
    expect(regionOfPlan(planOf().plan)?.isMovable).toBe(true);
  });

  it('needs a weight', () => {
    expect(regionOfPlan(planOf({ weight: '' }).plan)).toBeUndefined();
  });

  it('is a table too', () => {
    const rows = regionRows(planOf().plan).map(({ rate, shortest, total, remains }) =>
      [rate, shortest, total, remains].map(plain),
    );
    expect(rows[0]).toEqual(['0.5 mg/kg per hour', '2 h 18 min', '80.5 mg', 'nothing']);
    expect(rows[1]?.slice(0, 2)).toEqual(['1 mg/kg per hour', '2 h 1 min']);
    expect(rows[2]?.[3]).toMatch(/above 1/);
  });
});
