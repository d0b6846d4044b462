import { type Unit, units } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
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
    [600, 'ug/(kg.h)', 'mg/kg/h', 0.6],
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
    // The library would guess: 2 kg, grains, pounds.
    ['2kg', 'kg'],
    ['gr', 'kg'],
    ['{lb}kg', 'kg'],
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

  it('whatever is written, it never throws, never prints, and never gives what is no number', () => {
    const target = fc.constantFrom(...(Object.keys(units) as Unit[]));
    const printed = vi.spyOn(console, 'log');
    const pieces = fc.constantFrom(
      'kg',
      'g',
      'm',
      '/',
      '.',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '2',
      '*',
      '10',
      '^',
      ' ',
      '%',
      "'",
    );
    const written = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.double(), fc.oneof(written, target), target, (value, unit, to) => {
        const result = converted(value, unit, to);
        expect(result === undefined || Number.isFinite(result)).toBe(true);
        expect(printed).not.toHaveBeenCalled();
      }),
      { numRuns: 2000 },
    );
    printed.mockRestore();
  });
});
