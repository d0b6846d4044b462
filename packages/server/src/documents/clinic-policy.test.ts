import { clinicPolicyDocument, defaultPolicy } from '@ketaguide/planning';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { ClinicPolicyDocument } from './clinic-policy.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const fits = (changes: object): boolean =>
  Value.Check(ClinicPolicyDocument, json({ ...clinicPolicyDocument(defaultPolicy), ...changes }));

describe("the schema of a clinic's policy", () => {
  it('fits the default policy', () => {
    expect(fits({})).toBe(true);
  });
  it.each([
    { colour: 'red' },
    { version: '0' },
    { limits: { infusionRateMinimum: { value: 1, unit: 'mg/kg/h' } } },
    { limits: { bolusMaximum: { value: 0.2, unit: 'mg' } } },
    { vitalsInterval: { value: '15', unit: 'min' } },
    { vitalsFields: ['temperature'] },
    { secondPerson: 'never' },
    { stopReasons: [{ id: 'other', label: 'Other', needsText: false }] },
    { checklist: undefined },
  ])('does not fit %j', (changes) => {
    expect(fits(changes)).toBe(false);
  });
});
