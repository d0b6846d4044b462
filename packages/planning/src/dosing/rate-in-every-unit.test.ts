import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateInEveryUnit, rateOfPump } from './rate-in-every-unit.ts';

const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const weight = { value: 70, unit: 'kg' } as const;

describe('one rate in every unit', () => {
  it('42 mg per hour at 70 kg from 2 mg per mL', () => {
    expect(rateInEveryUnit({ value: 42, unit: 'mg/h' }, weight, bag)).toEqual({
      perHour: { value: 42, unit: 'mg/h' },
      byWeight: { value: 0.6, unit: 'mg/kg/h' },
      byWeightPerMinute: { value: 10, unit: 'mcg/kg/min' },
      onPump: { value: 21, unit: 'mL/h' },
    });
  });
  it('without weight and bag only mg per hour', () => {
    expect(rateInEveryUnit({ value: 42, unit: 'mg/h' })).toEqual({
      perHour: { value: 42, unit: 'mg/h' },
      byWeight: undefined,
      byWeightPerMinute: undefined,
      onPump: undefined,
    });
  });
  it('from the pump and back', () => {
    expect(rateOfPump({ value: 17.5, unit: 'mL/h' }, bag)).toEqual({ value: 35, unit: 'mg/h' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenths) => {
        const onPump = { value: tenths / 10, unit: 'mL/h' } as const;
        expect(rateInEveryUnit(rateOfPump(onPump, bag), weight, bag).onPump).toEqual(onPump);
      }),
    );
  });
});
