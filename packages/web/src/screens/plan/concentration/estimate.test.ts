import { describe, expect, it } from 'vitest';
import { planOf } from '../test-support/drafts.ts';
import { chartData, readOut, tableIndices } from '../view/concentration-words.ts';
import { allModels } from './concentration-messages.ts';
import { patientCount, preparedEstimate, timeCount } from './estimate.ts';

const estimateOf = (model: string, more: Partial<Parameters<ReturnType<typeof preparedEstimate>>[0]> = {}) => ({
  ...preparedEstimate()({
    number: 1,
    regimen: planOf().plan.input.regimen,
    infusion: { start: 0, end: 240 },
    model,
    withEffectSite: false,
    withNorketamine: false,
    ...more,
  }),
  took: 0,
});

describe('the estimate', () => {
  it('is twice as long as the plan, with the end of the infusion among its times', () => {
    const { timesMin } = estimateOf('kamp2020');
    expect([timesMin.length, timesMin.at(-1), timesMin.includes(240)]).toEqual([timeCount, 480, true]);
  });

  it('of a later day begins there, with what the days before left', () => {
    const { regimen } = planOf({ days: '3' }).plan.input;
    const day = (number: number) =>
      estimateOf('kamp2020', { regimen, infusion: { start: number * 1440, end: number * 1440 + 240 } });
    expect([day(2).timesMin[0], day(2).timesMin.at(-1)]).toEqual([0, 480]);
    expect(day(0).lines[0]?.plasma[0]).toBe(0);
    expect(day(2).lines[0]?.plasma[0]).toBeGreaterThan(0);
    expect(day(2).lines[0]?.plasma[60]).toBeGreaterThan(day(0).lines[0]?.plasma[60] ?? 0);
  });

  it('is the same every time: the virtual adults are the same', () => {
    expect(estimateOf('kamp2020').plasma).toEqual(estimateOf('kamp2020').plasma);
  });

  it('has a band between adults and a wider one of a measurement, about the typical adult', () => {
    const estimate = estimateOf('kamp2020');
    const { between, measured } = chartData(estimate, [{ from: 0, to: 240 }]);
    const typical = estimate.lines[0]?.plasma[60] ?? 0;
    expect(between?.lower[60]).toBeLessThan(typical);
    expect(between?.upper[60]).toBeGreaterThan(typical);
    expect(measured?.upper[60]).toBeGreaterThan(between?.upper[60] ?? 0);
    expect(estimate.patients).toBe(patientCount);
    // The mock-up's own figures, from 2,000 other adults: median 312, 213 to 429.
    expect(readOut(estimate, 60).replaceAll('\u00a0', ' ')).toMatch(
      /^At 4 h: median 3\d\d ng\/mL, 2\d\d to 4\d\d between adults/,
    );
  });

  it('draws every model of adults as a line without bands', () => {
    const estimate = estimateOf(allModels);
    expect(estimate.lines.length).toBeGreaterThan(2);
    expect(estimate.plasma).toBeUndefined();
    expect(chartData(estimate, [{ from: 0, to: 240 }]).lines).toHaveLength(estimate.lines.length);
    expect(readOut(estimate, 60)).toContain('Domino');
  });

  it('has effect site and norketamine only when they are asked for', () => {
    expect(estimateOf('kamp2020')).toMatchObject({ effectSite: undefined, norketamine: undefined });
    const asked = estimateOf('kamp2020', { withEffectSite: true, withNorketamine: true });
    expect(asked.effectSite).toHaveLength(timeCount);
    expect(asked.norketamine).toHaveLength(timeCount);
    expect(readOut(asked, 60)).toMatch(/effect site \d+, norketamine \d+/);
  });

  it('says in what the plan goes beyond the model', () => {
    const regimen = planOf({ weight: '300' }).plan.input.regimen;
    expect(estimateOf('kamp2020', { regimen }).outside[0]).toMatch(/^A weight of 300/);
    expect(estimateOf(allModels, { regimen }).outside.length).toBeGreaterThan(1);
  });
});

it('the table has its first and last row at the ends', () => {
  expect(tableIndices(121)).toEqual([0, 15, 30, 45, 60, 75, 90, 105, 120]);
});
