import { describe, expect, it } from 'vitest';
import { planOf } from '../test-support/plans.ts';
import { checkPolicy } from './check-policy.ts';
import type { ClinicPolicy } from './clinic-policy.ts';
import { defaultPolicy } from './default-policy.ts';

const policy = (limits: ClinicPolicy['limits']): ClinicPolicy => ({ ...defaultPolicy, id: 'clinic', limits });

describe('a clinic policy', () => {
  it('may be stricter than the guideline, or as strict', () => {
    expect(() => checkPolicy(defaultPolicy)).not.toThrow();
    expect(() =>
      checkPolicy(
        policy({
          bolusMaximum: { value: 0.35, unit: 'mg/kg' },
          infusionRateMaximum: { value: 1.5, unit: 'mg/kg/h' },
          monitoredSettingThreshold: { value: 0, unit: 'mg/kg/h' },
          totalDoseMaximum: { value: 600, unit: 'mg' },
          durationMaximum: { value: 360, unit: 'min' },
        }),
      ),
    ).not.toThrow();
  });
  it.each<[string, ClinicPolicy]>([
    ['limits.bolusMaximum', policy({ bolusMaximum: { value: 0.36, unit: 'mg/kg' } })],
    ['limits.infusionRateMaximum', policy({ infusionRateMaximum: { value: 2.1, unit: 'mg/kg/h' } })],
    ['limits.monitoredSettingThreshold', policy({ monitoredSettingThreshold: { value: 1.01, unit: 'mg/kg/h' } })],
    ['limits.monitoredSettingThreshold', policy({ monitoredSettingThreshold: { value: -1, unit: 'mg/kg/h' } })],
    ['limits.totalDoseMaximum', policy({ totalDoseMaximum: { value: 0, unit: 'mg' } })],
    ['limits.bolusMaximum', policy({ bolusMaximum: { value: 0.2, unit: 'mg' as 'mg/kg' } })],
    [
      'allowedBags[0]',
      { ...defaultPolicy, allowedBags: [{ drug: { value: 500, unit: 'mg' }, volume: { value: 5, unit: 'mL' } }] },
    ],
    ['pump.rate', { ...defaultPolicy, pump: { ...defaultPolicy.pump, rate: { value: 0, unit: 'mL/h' } } }],
    ['pump.volume', { ...defaultPolicy, pump: { ...defaultPolicy.pump, volume: { value: Number.NaN, unit: 'mL' } } }],
  ])('is refused by %s', (field, wrong) => {
    expect(() => checkPolicy(wrong)).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
  it('says that it can only be stricter', () => {
    expect(() => checkPolicy(policy({ bolusMaximum: { value: 0.5, unit: 'mg/kg' } }))).toThrow(
      "limits.bolusMaximum: expected at most the guideline's 0.35 mg/kg: a policy can only be stricter, got 0.5.",
    );
  });
});

describe('the default policy', () => {
  it('sets no limit of its own, and lists the usual bags at 1 and 2 mg per mL', () => {
    expect(defaultPolicy.limits).toEqual({});
    expect(defaultPolicy.allowedBags.map(({ drug, volume }) => `${drug.value}/${volume.value}`)).toEqual([
      '50/50',
      '100/50',
      '100/100',
      '200/100',
      '250/250',
      '500/250',
      '500/500',
      '1000/500',
    ]);
  });
});

describe('the age from which a weight is old', () => {
  const weighed = (weightOldAfter: number, date: string) =>
    planOf(
      {},
      {
        weightDate: date,
        policy: { ...defaultPolicy, version: '2', weightOldAfter: { value: weightOldAfter, unit: 'd' } },
      },
    ).checks.find(({ id }) => id === 'weight.old');
  it("is the tool's until the clinic sets another", () => {
    expect(weighed(30, '2026-10-25')).toBeUndefined();
    expect(weighed(30, '2026-10-24')).toMatchObject({ provenance: 'tool-rule' });
    expect(weighed(7, '2026-11-17')).toBeUndefined();
    expect(weighed(7, '2026-11-16')).toMatchObject({
      provenance: 'clinic-policy',
      rule: 'In your clinic a weight is marked as old after 7 days.',
    });
  });
});
