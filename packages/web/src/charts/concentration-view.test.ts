import { describe, expect, it } from 'vitest';
import { concentrationView, nearestTime } from './concentration-view.ts';

const data = {
  timesMin: [0, 60, 120],
  lines: [{ name: 'Kamp 2020', values: [0, 200, 100] }],
  between: { lower: [0, 150, 60], upper: [0, 260, 150] },
  measured: { lower: [0, 120, 50], upper: [0, 400, 200] },
  effectSite: undefined,
  norketamine: undefined,
  infused: [{ from: 0, to: 60 }],
};

describe('the concentrations in a drawing', () => {
  it('begin at 0 and leave room for the highest band', () => {
    const { plot, x, y } = concentrationView(data, 352, 264);
    expect([x(0), x(120)]).toEqual([plot.left, plot.right]);
    expect(y(0)).toBe(plot.bottom);
    expect(y(400)).toBeGreaterThan(plot.top);
  });

  it('have ticks at round numbers', () => {
    expect(concentrationView(data, 352, 264).ticks).toEqual([200, 400]);
  });

  it('are read off at the nearest time, and never beyond the ends', () => {
    const view = concentrationView(data, 352, 264);
    expect(nearestTime(view.x(60) + 5, view, 3)).toBe(1);
    expect([nearestTime(-50, view, 3), nearestTime(9000, view, 3)]).toEqual([0, 2]);
  });
});
