import { describe, expect, it } from 'vitest';
import { describeBag, describeMaking } from './describe-bag.ts';
import { bagFromVial, bagOfTotal } from './prepared-bag.ts';

const mg = (value: number) => ({ value, unit: 'mg' }) as const;
const ml = (value: number) => ({ value, unit: 'mL' }) as const;
const perMl = (value: number) => ({ value, unit: 'mg/mL' }) as const;
const ascii = { ascii: true };

describe('a bag from vials', () => {
  it('holds what was drawn: 10 mL of 50 mg/mL in 250 mL are 500 mg at 2 mg/mL', () => {
    const bag = bagFromVial({ strength: perMl(50), drawn: ml(10), volume: ml(250), diluent: 'sodium-chloride' });
    expect(bag).toMatchObject({ drug: mg(500), volume: ml(250), concentration: perMl(2) });
    expect(bag.madeFrom).toMatchObject({ vialCount: 1, diluentVolume: ml(240) });
    expect(describeBag(bag, ascii)).toBe('500 mg in 250 mL (2 mg per mL)');
    expect(describeMaking(bag, ascii)).toBe('10 mL from a 50 mg per mL vial, made up with 0.9% sodium chloride');
  });
  it.each([
    [10, 20, 1],
    [10, 21, 2],
    [50, 10, 1],
    [50, 20, 2],
    [100, 5, 1],
    [100, 10, 2],
  ])('of %d mg/mL, %d mL drawn: %d vials', (strength, drawn, vialCount) => {
    expect(bagFromVial({ strength: perMl(strength), drawn: ml(drawn), volume: ml(500) }).madeFrom?.vialCount).toBe(
      vialCount,
    );
  });
  it('may be undiluted from 10 and 50 mg/mL', () => {
    expect(bagFromVial({ strength: perMl(10), drawn: ml(20), volume: ml(20) }).concentration).toEqual(perMl(10));
    expect(bagFromVial({ strength: perMl(50), drawn: ml(10), volume: ml(10) }).concentration).toEqual(perMl(50));
  });
  it('of 100 mg/mL takes at least as much diluent again', () => {
    expect(bagFromVial({ strength: perMl(100), drawn: ml(5), volume: ml(10) }).concentration).toEqual(perMl(50));
    expect(() => bagFromVial({ strength: perMl(100), drawn: ml(5), volume: ml(9.9) })).toThrow('bag concentration');
    expect(() => bagFromVial({ strength: perMl(100), drawn: ml(5), volume: ml(5) })).toThrow(
      'bag concentration: expected at most 50 mg per mL, because the label asks to dilute 100 mg per mL with at least its own volume, got "100 mg per mL diluted to 100 mg per mL".',
    );
  });
  it.each([
    ['vial', () => bagFromVial({ strength: perMl(40), drawn: ml(5), volume: ml(50) })],
    ['drawn volume', () => bagFromVial({ strength: perMl(50), drawn: ml(0), volume: ml(50) })],
    ['drawn volume', () => bagFromVial({ strength: perMl(50), drawn: ml(Number.NaN), volume: ml(50) })],
    ['bag volume', () => bagFromVial({ strength: perMl(50), drawn: ml(10), volume: ml(9) })],
    ['diluent', () => bagFromVial({ strength: perMl(50), drawn: ml(5), volume: ml(50), diluent: 'tap' as 'dextrose' })],
  ])('is refused by its %s', (field, make) => {
    expect(make).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
});

describe('a bag by its label', () => {
  it('says the total first', () => {
    expect(describeBag({ drug: mg(1000), volume: ml(500) }, ascii)).toBe('1,000 mg in 500 mL (2 mg per mL)');
    expect(describeBag({ drug: mg(500), volume: ml(250) })).toBe(
      '500\u00a0mg in 250\u00a0mL (2\u00a0mg\u00a0per\u00a0mL)',
    );
    expect(describeMaking(bagOfTotal({ drug: mg(500), volume: ml(250) }))).toBe('');
  });
  it.each([
    ['bag drug', mg(0), ml(250)],
    ['bag drug', mg(-500), ml(250)],
    ['bag volume', mg(500), ml(0)],
    ['bag volume', mg(500), ml(Number.NaN)],
    // 125 mg/mL is no vial, and 100 mg/mL may not be given undiluted.
    ['bag concentration', mg(500), ml(4)],
    ['bag concentration', mg(500), ml(5)],
  ])('is refused by its %s', (field, drug, volume) => {
    expect(() => bagOfTotal({ drug, volume })).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
  it('may be as strong as an undiluted 50 mg/mL vial', () => {
    expect(bagOfTotal({ drug: mg(500), volume: ml(10) }).concentration).toEqual(perMl(50));
  });
});
