import type { Unit } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnit } from './ucum.ts';

const converted = (value: number, unit: string, target: Unit) => convertUnit(value, unit, target)?.value;

describe('units as records and people write them', () => {
  it.each<[number, string, Unit, number]>([
    [70, 'kg', 'kg', 70],
    [70_000, 'g', 'kg', 70],
    [154, '[lb_av]', 'kg', 69.85322498],
    [154, 'lb', 'kg', 69.85322498],
    [154, 'lbs', 'kg', 69.85322498],
    [154, 'pounds', 'kg', 69.85322498],
    [2464, 'oz', 'kg', 69.85322498],
    [11, '[stone_av]', 'kg', 69.85322498],
    [70, 'kilograms', 'kg', 70],
    [0.5, 'mg/kg/hr', 'mg/kg/h', 0.5],
    [10, 'mcg/kg/min', 'mg/kg/h', 0.6],
    [10, 'ug/kg/min', 'mg/kg/h', 0.6],
    [10, 'µg/kg/min', 'mcg/kg/min', 10],
    [600, 'ug/kg/h', 'mg/kg/h', 0.6],
    [350, 'ug/kg', 'mg/kg', 0.35],
    [4, 'hours', 'min', 240],
    [600, 'mo', 'a', 50],
  ])('%d %s is in %s: %d', (value, unit, target, expected) => {
    expect(converted(value, unit, target)).toBe(expected);
  });

  it.each<[string, Unit]>([
    ['stone', 'kg'],
    ['kG', 'kg'],
    ['cm', 'kg'],
    ['', 'kg'],
    ['70 kg', 'kg'],
    ['mg/h', 'mg/kg/h'],
    // Without the weight in it these would pass as mass per mass, or as a frequency.
    ['%', 'mg/kg'],
    ['1', 'mg/kg'],
    ['Hz', 'mg/kg/h'],
    ['/h', 'mg/kg/h'],
    ['1', '%'],
    ['[iU]', 'mg'],
    ['toString', 'kg'],
    ['__proto__', 'kg'],
    ['k'.repeat(100_000), 'kg'],
  ])('%.20s is no %s', (unit, target) => {
    expect(converted(1, unit, target)).toBeUndefined();
  });

  it('letter case is never ignored: a milligram is not a megagram', () => {
    expect(converted(1, 'Mg', 'kg')).toBe(1000);
    expect(converted(1_000_000, 'mg', 'kg')).toBe(1);
    expect(converted(1, 'MG', 'kg')).toBeUndefined();
  });

  it('no number, no quantity', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(converted(value, 'kg', 'kg')).toBeUndefined();
  });

  it('whatever is written, it never throws and never gives what is no number', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.oneof(fc.string(), fc.constantFrom('kg/', '10*', '[', 'kg2', '{}', 'a.b')),
        (value, unit) => {
          const result = converted(value, unit, 'kg');
          expect(result === undefined || Number.isFinite(result)).toBe(true);
        },
      ),
    );
  });
});
