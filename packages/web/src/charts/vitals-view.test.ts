import { describe, expect, it } from 'vitest';
import { type VitalsChartData, vitalsView } from './vitals-view.ts';

const data = (more: Partial<VitalsChartData> = {}): VitalsChartData => ({
  readings: [],
  notObtained: [],
  rates: [],
  planned: [{ from: 0, to: 240, rate: 17.5 }],
  marks: [],
  now: 60,
  joinWithin: 30,
  lines: {},
  ...more,
});

const view = (more: Partial<VitalsChartData> = {}) => vitalsView(data(more), 664, 560);
const moves = (path: string) => path.match(/M/g)?.length ?? 0;

const pulseAt = (...times: readonly number[]) => times.map((at) => ({ at, pulse: 80 }));

describe('the chart of vitals', () => {
  it('spans the plan, and goes on so that the newest values always fit beside now', () => {
    expect(view().x(240)).toBe(640);
    expect(view({ now: 240 }).plot.now).toBeLessThanOrEqual(640 - 104 + 0.001);
    expect(view({ now: 400 }).plot.now).toBeCloseTo(640 - 104);
  });

  it('names the plan at its end, as long as that is still to come', () => {
    expect(view().rate.planNameX).toBe(640);
    expect(view({ now: 235 }).rate.planNameX).toBeUndefined();
    expect(view({ now: 300 }).rate.planNameX).toBeUndefined();
    expect(view({ planned: [] }).rate.planNameX).toBeUndefined();
  });

  it('begins with the first reading, which may lie before the start', () => {
    const early = view({ readings: [{ at: -20, pulse: 70 }] });
    expect(early.x(-20)).toBe(40);
    expect(early.x(0)).toBeGreaterThan(40);
  });

  it('joins readings, and never across one that was missed or not obtained', () => {
    expect(moves(view({ readings: pulseAt(0, 15, 30) }).pulse.line)).toBe(1);
    expect(moves(view({ readings: pulseAt(0, 15, 45, 60) }).pulse.line)).toBe(2);
    expect(moves(view({ readings: pulseAt(0, 15, 30, 45), notObtained: [22] }).pulse.line)).toBe(2);
    expect(view({ readings: pulseAt(0) }).pulse.line).toBe('');
  });

  it('marks every reading once, and joins two pressures only where both were read', () => {
    const { pressure } = view({
      readings: [
        { at: 0, systolic: 120, diastolic: 80 },
        { at: 15, systolic: 130 },
        { at: 30, diastolic: 85 },
      ],
    });
    expect(moves(pressure.carets)).toBe(4);
    expect(moves(pressure.stems)).toBe(1);
  });

  it('takes a reading far outside into the picture', () => {
    const { pressure } = view({ readings: [{ at: 0, systolic: 236, diastolic: 41 }] });
    expect(pressure.ticks.map(({ value }) => value)).toEqual([40, 240]);
    expect(pressure.ticks.every(({ y }) => y >= 0 && y <= 560)).toBe(true);
  });

  it("draws the clinic's lines, and no other figure where two of them stand", () => {
    const { pressure, saturation } = view({ lines: { pressure: [80, 160], saturation: [92] } });
    expect(pressure.ticks.map(({ value, isLine }) => [value, isLine])).toEqual([
      [80, true],
      [160, true],
    ]);
    expect(saturation.ticks.map(({ value, isLine }) => [value, isLine])).toEqual([
      [92, true],
      [100, false],
    ]);
  });

  it('writes what happened in two rows and leaves a word out rather than over another', () => {
    const { marks } = view({
      marks: [60, 62, 64].map((at) => ({ at, name: 'nausea' })),
    });
    expect(marks.filter(({ labelY }) => labelY === undefined)).toHaveLength(1);
    expect(new Set(marks.map(({ labelY }) => labelY)).size).toBe(3);
  });

  it('draws the rate as steps from the base line, and a pause as a step to it', () => {
    const { rate } = view({
      rates: [
        { from: 0, to: 30, rate: 17.5 },
        { from: 30, to: 60, rate: 0 },
      ],
    });
    expect(moves(rate.line)).toBe(1);
    expect(rate.line).toContain(`V${rate.top}`);
    expect(rate.line).toContain(`V${rate.base}H`);
  });
});
