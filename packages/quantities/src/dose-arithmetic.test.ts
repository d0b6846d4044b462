import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bolusDose, concentration, doseRate, doseVolume, pumpRate, totalDose } from './dose-arithmetic.ts';
import { InvalidValueError } from './invalid-value-error.ts';
import { quantity } from './quantity.ts';

const weight = quantity(70, 'kg');
const rate = quantity(0.5, 'mg/kg/h');

describe('worked by hand', () => {
  test('0.5 mg/kg per hour at 70 kg is 35 mg per hour', () => {
    expect(doseRate(rate, weight)).toEqual({ value: 35, unit: 'mg/h' });
  });

  test('0.1 mg/kg per hour at 70.2 kg is 7.02 mg per hour, where floating point has 7.0200000000000005', () => {
    expect(0.1 * 70.2).not.toBe(7.02);
    expect(doseRate(quantity(0.1, 'mg/kg/h'), quantity(70.2, 'kg')).value).toBe(7.02);
  });

  test('2 h of it is exactly 70 mg, 4 h 140 mg, 138 min 80.5 mg', () => {
    expect(totalDose(rate, weight, quantity(120, 'min'))).toEqual({ value: 70, unit: 'mg' });
    expect(totalDose(rate, weight, quantity(240, 'min')).value).toBe(140);
    expect(totalDose(rate, weight, quantity(138, 'min')).value).toBe(80.5);
  });

  test('1 mg/kg per hour at 80 kg for 61 min is 81.333… mg, the nearest number to 244/3', () => {
    expect(totalDose(quantity(1, 'mg/kg/h'), quantity(80, 'kg'), quantity(61, 'min')).value).toBe(244 / 3);
  });

  test('no time and no rate give no drug', () => {
    expect(totalDose(rate, weight, quantity(0, 'min')).value).toBe(0);
    expect(doseRate(quantity(0, 'mg/kg/h'), weight).value).toBe(0);
  });

  test('500 mg in 250 mL is 2 mg per mL', () => {
    expect(concentration(quantity(500, 'mg'), quantity(250, 'mL'))).toEqual({ value: 2, unit: 'mg/mL' });
  });

  test('35 mg per hour from that bag is 17.5 mL/h', () => {
    expect(pumpRate(quantity(35, 'mg/h'), quantity(2, 'mg/mL'))).toEqual({ value: 17.5, unit: 'mL/h' });
  });

  test('140 mg from that bag is 70 mL', () => {
    expect(doseVolume(quantity(140, 'mg'), quantity(2, 'mg/mL'))).toEqual({ value: 70, unit: 'mL' });
  });

  test('a bolus of 0.35 mg/kg at 70 kg is 24.5 mg', () => {
    expect(bolusDose(quantity(0.35, 'mg/kg'), weight)).toEqual({ value: 24.5, unit: 'mg' });
  });
});

describe('refused', () => {
  test.each([
    ['weight', () => doseRate(rate, quantity(0, 'kg')), 'weight: expected more than 0 kg, got 0.'],
    ['weight', () => totalDose(rate, { value: Number.NaN, unit: 'kg' }, quantity(1, 'min')), 'got NaN'],
    ['rate', () => doseRate(quantity(-0.5, 'mg/kg/h'), weight), 'rate: expected 0 mg/kg/h or more, got -0.5.'],
    ['duration', () => totalDose(rate, weight, quantity(-1, 'min')), '0 min or more'],
    ['volume', () => concentration(quantity(500, 'mg'), quantity(0, 'mL')), 'more than 0 mL'],
    ['concentration', () => pumpRate(quantity(35, 'mg/h'), quantity(0, 'mg/mL')), 'more than 0 mg/mL'],
    ['concentration', () => doseVolume(quantity(35, 'mg'), quantity(0, 'mg/mL')), 'more than 0 mg/mL'],
    ['bolus', () => bolusDose(quantity(-1, 'mg/kg'), weight), '0 mg/kg or more'],
  ])('a %s that cannot be, by name', (field, calculate, message) => {
    expect(calculate).toThrow(InvalidValueError);
    expect(calculate).toThrow(message);
    expect(calculate).toThrow(expect.objectContaining({ field }));
  });
});

describe('properties', () => {
  const hundredths = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((value) => value / 100);

  test('one hour at the dose rate is the total', () => {
    fc.assert(
      fc.property(hundredths(7), hundredths(200), (perHour, kilograms) => {
        const [mgPerKg, kg] = [quantity(perHour, 'mg/kg/h'), quantity(kilograms, 'kg')];
        expect(totalDose(mgPerKg, kg, quantity(60, 'min')).value).toBe(doseRate(mgPerKg, kg).value);
      }),
    );
  });

  test('what a person would work out in hundredths, without rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 20_000 }), (perHour, kilograms) => {
        const result = doseRate(quantity(perHour / 100, 'mg/kg/h'), quantity(kilograms / 100, 'kg'));
        expect(result.value).toBe((perHour * kilograms) / 10_000);
      }),
    );
  });

  test('more time never gives less drug', () => {
    fc.assert(
      fc.property(hundredths(7), hundredths(200), fc.nat(1440), fc.nat(1440), (perHour, kilograms, time, more) => {
        const total = (minutes: number) =>
          totalDose(quantity(perHour, 'mg/kg/h'), quantity(kilograms, 'kg'), quantity(minutes, 'min')).value;
        expect(total(time + more)).toBeGreaterThanOrEqual(total(time));
      }),
    );
  });
});
