import type { Observation } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { ignoredIn, stateOf, valueIn, whyIgnored } from '../test/outcome.ts';
import { asOf, coded, loinc, observation, record, weight } from '../test/resources.ts';
import { readRecord } from './read-record.ts';

const score = (changes: Partial<Observation>) => observation(coded(loinc, '72514-3', 'Pain severity 0-10'), changes);

describe('a quantity from the newest observation', () => {
  it('takes the newest inside the look-back', () => {
    const input = record(
      weight(80, 'kg', { id: 'a', effectiveDateTime: '2026-01-10' }),
      weight(78, 'kg', { id: 'b', effectiveDateTime: '2026-11-20' }),
      weight(90, 'kg', { id: 'c', effectiveDateTime: '2025-11-22' }),
    );
    expect(stateOf(input, 'weight')).toEqual({
      fact: {
        finding: 'weight',
        value: { value: 78, unit: 'kg' },
        source: 'Observation/b',
        date: '2026-11-20',
        note: 'Body weight',
      },
    });
    expect(ignoredIn(readRecord(input, asOf))).toEqual({
      'Observation/a': 'a newer one was used',
      'Observation/c': 'older than the look-back of 365 days',
    });
  });

  it('the later of one day is newer', () => {
    const input = record(
      weight(70, 'kg', { effectiveDateTime: '2026-11-20T17:00:00Z' }),
      weight(71, 'kg', { effectiveDateTime: '2026-11-20T08:00:00Z' }),
    );
    expect(valueIn(input, 'weight')).toEqual({ value: 70, unit: 'kg' });
    const twice = record(weight(70, 'kg', { id: 'a' }), weight(70, 'kg', { id: 'b' }));
    expect(valueIn(twice, 'weight')).toEqual({ value: 70, unit: 'kg' });
    expect(ignoredIn(readRecord(twice, asOf))).toEqual({ 'Observation/b': 'another one of that day was used' });
  });

  it.each([
    ['without times', '2026-11-20', '2026-11-20'],
    ['at the same time', '2026-11-20T08:00:00Z', '2026-11-20T09:00:00+01:00'],
    ['of which one has a time', '2026-11-20T08:00:00Z', '2026-11-20'],
  ])('two that differ on one day, %s, leave it open in either order', (_, one, other) => {
    const a = weight(70, 'kg', { id: 'a', effectiveDateTime: one });
    const b = weight(154, 'kg', { id: 'b', effectiveDateTime: other });
    for (const input of [record(a, b), record(b, a)]) {
      const state = stateOf(input, 'weight');
      expect(state?.fact).toBeUndefined();
      expect(state?.hints).toEqual([
        {
          source: 'Observation/a',
          date: one,
          display: 'Body weight',
          why: 'says 70\u00a0kg: two values of the same day differ for the weight',
        },
        {
          source: 'Observation/b',
          date: other,
          display: 'Body weight',
          why: 'says 154\u00a0kg: two values of the same day differ for the weight',
        },
      ]);
      expect(ignoredIn(readRecord(input, asOf))).toEqual({});
    }
  });

  it('one that is earlier the same day does not count against the last one', () => {
    const day = (value: number, time: string, id: string) =>
      weight(value, 'kg', { id, effectiveDateTime: `2026-11-20T${time}:00Z` });
    const input = record(day(154, '08:00', 'a'), day(70, '17:00', 'b'), day(70, '17:00', 'c'));
    expect(stateOf(input, 'weight')?.fact).toMatchObject({ value: { value: 70 }, source: 'Observation/b' });
  });

  it('converts pounds, and says so', () => {
    expect(stateOf(record(weight(154, '[lb_av]')), 'weight')?.fact).toMatchObject({
      value: { value: 69.85322498, unit: 'kg' },
      note: 'Body weight, 154\u00a0lb, converted',
    });
    const plain = weight(154, 'lb', { valueQuantity: { value: 154, unit: 'lb' } });
    expect(stateOf(record(plain), 'weight')?.fact?.note).toBe('Body weight, 154\u00a0lb, converted');
    expect(valueIn(record(weight(70_000, 'g')), 'weight')).toEqual({ value: 70, unit: 'kg' });
  });

  it('says when it is old', () => {
    expect(stateOf(record(weight(70, 'kg', { effectiveDateTime: '2026-10-24' })), 'weight')?.fact?.note).toBe(
      'Body weight',
    );
    expect(stateOf(record(weight(70, 'kg', { effectiveDateTime: '2026-10-23' })), 'weight')?.fact?.note).toBe(
      'Body weight, more than 30 days old',
    );
  });

  it.each([
    ['no unit', { value: 70 }, 'value 70 has no unit'],
    ['an unknown unit', { value: 11, unit: 'stone' }, "unit 'stone' is not known, or no unit for a value in kg"],
    [
      'a unit of something else',
      { value: 170, unit: 'cm', code: 'cm' },
      "unit 'cm' is not known, or no unit for a value in kg",
    ],
    ['text', { value: '70', unit: 'kg' }, "value '70' is not a number"],
    ['a comparator', { value: 200, comparator: '>', unit: 'kg' }, "value is '>' 200, not a number"],
    ['zero', { value: 0, unit: 'kg' }, '0 is not possible: expected 1 to 500'],
    ['a negative value', { value: -70, unit: 'kg' }, '-70 is not possible: expected 1 to 500'],
    ['grams meant as kilograms', { value: 70, unit: 'g' }, '0.07 is not possible: expected 1 to 500'],
    ['no value', { unit: 'kg' }, 'has no value'],
    [
      'a unit and a code that differ',
      { value: 154, unit: 'lb', system: 'http://unitsofmeasure.org', code: 'kg' },
      "its unit says 'lb' and its code 'kg'",
    ],
  ])('%s is refused', (_, valueQuantity, why) => {
    const input = record({ ...weight(1, 'kg'), valueQuantity } as never);
    expect(stateOf(input, 'weight')).toBeUndefined();
    expect(whyIgnored(input)).toBe(why);
  });

  it('an unusable newer one does not hide a usable older one', () => {
    const input = record(weight(70, 'kg', { effectiveDateTime: '2026-10-30' }), weight(11, 'stone'));
    expect(valueIn(input, 'weight')).toEqual({ value: 70, unit: 'kg' });
  });

  it('a weight that was only stated raises the question', () => {
    const stated = observation(coded(loinc, '3142-7', 'Body weight Stated'), {
      valueQuantity: { value: 70, unit: 'kg' },
    });
    const state = stateOf(record(stated), 'weight');
    expect(state?.fact).toBeUndefined();
    expect(state?.hints).toMatchObject([{ display: 'Body weight Stated' }]);
  });
});

describe('a score', () => {
  it.each([
    [{ valueQuantity: { value: 7, unit: '{score}', system: 'http://unitsofmeasure.org', code: '{score}' } }, 7],
    [{ valueQuantity: { value: 6.5 } }, 6.5],
    [{ valueInteger: 0 }, 0],
    [{ valueQuantity: { value: 10, unit: '1' } }, 10],
  ])('%j', (value, expected) => {
    expect(valueIn(record(score(value)), 'pain-score-baseline')).toBe(expected);
  });

  it.each([
    [{ valueQuantity: { value: 11 } }, '11 is not possible: expected 0 to 10'],
    [{ valueQuantity: { value: 55, unit: 'mm' } }, "unit 'mm' is not one of a score"],
    [{ valueString: '7' }, 'has no number as its value'],
    [{ valueQuantity: { value: 7 }, effectiveDateTime: '2026-08-24' }, 'older than the look-back of 90 days'],
  ])('%j is refused', (value, why) => {
    expect(whyIgnored(record(score(value)))).toBe(why);
  });
});
