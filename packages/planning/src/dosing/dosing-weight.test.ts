import type { Findings } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';
import { planOf } from '../test-support/plans.ts';
import { dosingWeight } from './dosing-weight.ts';

const kg = (value: number) => ({ value, unit: 'kg' }) as const;
const onRecord: Findings = {
  weight: { fact: { finding: 'weight', value: kg(70), source: 'Observation/3', date: '2026-11-21' } },
};

describe('the weight to dose by', () => {
  it('is the one on record when the regimen states none, with its source and date', () => {
    expect(dosingWeight(undefined, onRecord)).toEqual({
      weight: kg(70),
      basis: 'unknown',
      source: 'Observation/3',
      date: '2026-11-21',
      differsFrom: [],
    });
  });
  it('is the one that the regimen states; when both agree, the record says where it is from', () => {
    expect(dosingWeight(kg(70), onRecord)).toMatchObject({ source: 'Observation/3', date: '2026-11-21' });
    expect(dosingWeight(kg(72), onRecord)).toMatchObject({
      weight: kg(72),
      source: 'answer',
      differsFrom: [{ value: kg(70) }],
    });
  });
  it('keeps how an entered weight was converted', () => {
    const note = '154 lb, converted to 69.853 kg';
    const converted = {
      weight: { fact: { finding: 'weight', value: kg(69.85322498), source: 'answer', note } },
    } as const;
    expect(dosingWeight(undefined, converted)).toMatchObject({ weight: kg(69.85322498), note });
    expect(dosingWeight(kg(69.85322498), converted)).toMatchObject({ note });
    expect(dosingWeight(kg(70), converted)).not.toHaveProperty('note');
  });

  it('keeps which weight it is, and when it was measured', () => {
    expect(dosingWeight(kg(72), {}, { basis: 'ideal', date: '2026-11-24' })).toMatchObject({
      basis: 'ideal',
      date: '2026-11-24',
    });
  });
  it('is not known where nobody says one', () => {
    expect(dosingWeight(undefined, {})).toBeUndefined();
  });
  it.each([0.7, 700, 0, -70, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (value) => {
    expect(() => dosingWeight(kg(value), {})).toThrow(`weight: expected 1 to 500 kg, got ${value}.`);
  });
  it('is never taken from another unit without conversion', () => {
    expect(() => dosingWeight({ value: 154, unit: 'g' }, {})).toThrow('weight: expected a weight in kg, got "154 g".');
    expect(() => dosingWeight({ value: 154, unit: 'lb' as 'kg' }, {})).toThrow('weight: expected a weight in kg');
  });
});

describe('a possible and unlikely weight', () => {
  it.each([29.9, 250.1, 12, 400])('of %d kg asks whether it is meant', (weightKg) => {
    const { confirmations } = planOf({ weightKg });
    expect(confirmations).toMatchObject([{ field: 'weight', value: weightKg, unit: 'kg', provenance: 'tool-rule' }]);
  });
  it.each([30, 70, 250])('of %d kg does not', (weightKg) => {
    expect(planOf({ weightKg }).confirmations).toEqual([]);
  });
  it('holds once that very value is confirmed, and not for another', () => {
    const confirmed = [{ field: 'weight', value: 260 }] as const;
    expect(planOf({ weightKg: 260 }, { confirmed }).confirmations).toEqual([]);
    expect(planOf({ weightKg: 261 }, { confirmed }).confirmations).toHaveLength(1);
  });
  it('is another one for a child', () => {
    expect(planOf({ weightKg: 20, ageYears: 6 }).confirmations).toEqual([]);
    expect(planOf({ weightKg: 160, ageYears: 17 }).confirmations).toHaveLength(1);
    expect(planOf({ weightKg: 160, ageYears: 18 }).confirmations).toEqual([]);
  });
});
