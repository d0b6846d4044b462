import { quantity } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clements1981 } from './models/clements-1981.ts';
import { kamp2020 } from './models/kamp-2020.ts';
import { adultModels } from './models/models.ts';
import { typicalCurve } from './simulate.ts';
import { targetToDose } from './target-to-dose.ts';

const patient = { weight: quantity(70, 'kg'), age: quantity(54, 'a') };
const bolus = (dose: number, duration = 0) => ({ dose: quantity(dose, 'mg/kg'), duration: quantity(duration, 'min') });
const target = (concentration: number, at: number) =>
  ({ concentration: quantity(concentration, 'ng/mL'), site: 'plasma', at: quantity(at, 'min') }) as const;

test('at steady state the rate is the concentration by 833 ng/mL per mg/kg per hour', () => {
  const dose = targetToDose(patient, kamp2020, target(250, 60 * 24 * 14));
  expect(dose.reached && dose.rate.value).toBeCloseTo(0.3, 6);
});

test('the regimen that it gives reaches the target, with every model, with and without a bolus', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...adultModels),
      fc.double({ min: 200, max: 2000, noNaN: true }),
      fc.integer({ min: 60, max: 480 }),
      fc.constantFrom(undefined, bolus(0.1), bolus(0.35, 5)),
      (model, concentration, at, given) => {
        const dose = targetToDose(patient, model, { ...target(concentration, at), ...(given && { bolus: given }) });
        if (!dose.reached) return;
        expect(typicalCurve(dose.regimen, model).at(at).plasma / concentration).toBeCloseTo(1, 9);
        expect(dose.regimen.events).toHaveLength(given ? 2 : 1);
      },
    ),
  );
});

test('a bolus that alone gives more leaves nothing to infuse, and it says how much', () => {
  const dose = targetToDose(patient, kamp2020, { ...target(50, 10), bolus: bolus(0.35) });
  expect(dose).toMatchObject({ reached: false, reason: 'bolus-alone-suffices' });
  expect(!dose.reached && dose.fromBolus.value).toBeGreaterThan(50);
});

describe('what is refused', () => {
  test('a target or a time of nothing', () => {
    expect(() => targetToDose(patient, kamp2020, target(0, 60))).toThrow('target: expected more than 0 ng/mL, got 0.');
    expect(() => targetToDose(patient, kamp2020, target(100, 0))).toThrow('time of the target');
  });

  test('an effect site that the model does not have', () => {
    expect(() => targetToDose(patient, clements1981, { ...target(100, 60), site: 'effectSite' })).toThrow('site');
  });

  test('no weight, no dose', () => {
    expect(() => targetToDose({}, kamp2020, target(100, 60))).toThrow('No curve is drawn without a weight');
  });
});
