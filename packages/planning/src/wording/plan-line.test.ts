import { parseRegimen } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { makePlan } from '../plan/make-plan.ts';
import { planLine } from './plan-line.ts';

const infusion = (t: number, rateMgPerKgPerH = 0.5, durationMin = 240) => ({
  t,
  type: 'infusion',
  durationMin,
  rateMgPerKgPerH,
});

/** 70 kg, 2 mg per mL. */
function lineOf(events: readonly object[]) {
  const regimen = parseRegimen({ patient: { weightKg: 70 }, events, bag: { mg: 500, ml: 250 } });
  const line = planLine(makePlan({ asOf: '2026-11-24', regimen }));
  return Object.fromEntries(
    Object.entries(line).map(([name, words]) => [
      name,
      typeof words === 'string' ? words.replaceAll('\u00a0', ' ') : words,
    ]),
  );
}

describe('the plan in one line', () => {
  test('without a plan is dashes', () => {
    expect(planLine(undefined)).toMatchObject({ isBlank: true, total: '—', act: undefined });
  });

  test('of several rates names all of them, in turn', () => {
    // 70 × 0.3 = 21 and 70 × 0.6 = 42 mg per hour; 21 × 1 + 42 × 2 = 105 mg.
    expect(lineOf([infusion(0, 0.3, 60), infusion(60, 0.6, 120)])).toMatchObject({
      dose: '21, then 42 mg per hour',
      pump: '10.5, then 21 mL/h',
      duration: 'for 3 h',
      total: '105 mg',
      volume: '52.5 mL',
      totalOf: '',
    });
  });

  test('of infusions that are alike, one a day, tells one and all of them', () => {
    expect(lineOf([infusion(0), infusion(1440), infusion(2880)])).toMatchObject({
      duration: 'for 4 h on 3 days',
      total: '140 mg',
      totalOf: ' in each infusion',
      course: '3 days, one infusion a day: 420 mg (210 mL) in all',
    });
  });

  test('counts infusions that are alike, and not one a day', () => {
    expect(lineOf([infusion(0), infusion(720)])).toMatchObject({
      duration: 'for 4 h, 2 infusions',
      course: '2 infusions, alike: 280 mg (140 mL) in all',
    });
  });

  test('gives no figure of one infusion for another that differs', () => {
    // 140 mg and 70 × 0.6 × 2 = 84 mg.
    expect(lineOf([infusion(0), infusion(1440, 0.6, 120)])).toMatchObject({
      dose: '35, then 42 mg per hour',
      pump: '17.5, then 21 mL/h',
      duration: 'in 2 infusions',
      total: '224 mg',
      volume: '112 mL',
      totalOf: ' in all of them',
      course: undefined,
    });
  });
});
