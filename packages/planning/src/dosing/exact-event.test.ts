import { type Bag, parseRegimen, toNumber } from '@ketaguide/quantities';
import { describe, expect, it } from 'vitest';
import { exactEvent } from './exact-event.ts';

const bag250: Bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } };

const doseOf = (
  fields: Readonly<Record<string, unknown>>,
  weightKg?: number,
  bag: Bag | undefined = bag250,
): number | undefined => {
  const [event] = parseRegimen({
    patient: {},
    events: [{ t: 0, type: 'infusion', durationMin: 240, ...fields }],
  }).events;
  if (event === undefined) throw new Error('no event');
  const { dose } = exactEvent(event, weightKg === undefined ? undefined : { value: weightKg, unit: 'kg' }, bag);
  return dose === undefined ? undefined : toNumber(dose);
};

describe('every way to say a dose', () => {
  it.each([
    // 4 h at 70 kg
    [{ rateMgPerKgPerH: 0.5 }, 140],
    [{ rateMgPerH: 35 }, 140],
    // 10 mcg/kg/min = 0.6 mg/kg/h = 42 mg/h
    [{ rateMcgPerKgPerMin: 10 }, 168],
    [{ doseMgPerKg: 2 }, 140],
    [{ doseMg: 140 }, 140],
    // 2 mg per mL
    [{ rateMlPerH: 17.5 }, 140],
  ])('%j', (fields, dose) => {
    expect(doseOf(fields, 70)).toBe(dose);
  });

  it.each([{ rateMgPerKgPerH: 0.5 }, { rateMcgPerKgPerMin: 10 }, { doseMgPerKg: 2 }])('%j needs a weight', (fields) => {
    expect(doseOf(fields)).toBeUndefined();
  });

  it.each([{ rateMgPerH: 35 }, { doseMg: 140 }, { rateMlPerH: 17.5 }])('%j needs none', (fields) => {
    expect(doseOf(fields)).toBe(140);
  });
});
