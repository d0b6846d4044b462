import { defaultPolicy, signPlan } from '@ketaguide/planning';
import { parseRegimen } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCase } from '../../../case/case-state.ts';
import { draftOf, planOf, recorded, stepsOf } from '../test-support/drafts.ts';
import { planView } from './plan-view.ts';
import { recordFrom, sheetRequest, whyNoSheet } from './sheet-request.ts';
import { author } from './sign-view.ts';

const heading = { name: 'Ana Sample', age: '54 years', details: ['Record 40-118-22', '70 kg', 'Born 3 May 1972'] };
const nothing = { heading, signature: undefined, sheet: {}, paper: 'a4', printedAt: '2026-11-24T14:05' };

describe('the plan as the server draws it', () => {
  it('is the same regimen when it is read again, in every unit', () => {
    const unit = fc.constantFrom('mg/kg/h', 'mg/h', 'mcg/kg/min', 'mL/h');
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 }), (rateUnit, rate, days) => {
        const steps = stepsOf(`${rate} 1:`, 'pause :15', '1 2:');
        const { plan } = planOf({ rateUnit, steps, days: String(days), bolus: '0.2', bolusMinutes: '5' });
        const { regimen } = sheetRequest({ plan, ...nothing });
        expect(parseRegimen(JSON.parse(JSON.stringify(regimen)))).toEqual(plan.input.regimen);
      }),
      { numRuns: 30 },
    );
  });

  it('carries answers, head, reasons, bag and signature', () => {
    const { plan } = planOf({ weightBasis: 'ideal' }, recorded(70, '2026-11-21'));
    const sheet = { pregnancy: { kind: 'known', value: 'no', at: '09:00' }, ecg: undefined } as const;
    const request = sheetRequest({ plan, ...nothing, sheet: { pregnancy: sheet.pregnancy } });
    expect(request).toMatchObject({
      answers: { pregnancy: 'no' },
      patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] },
      weightBasis: 'ideal',
      weightDate: '2026-11-21',
      bagMaking: { vialMgPerMl: 50, drawnMl: 10 },
    });
    expect(request).not.toHaveProperty('signature');
    const { plan: alone } = planOf();
    const signed = signPlan(alone, { signedAt: '2026-11-24T14:05:00Z', author });
    const signature = { plan: signed, at: '14:05', unsigned: undefined };
    expect(sheetRequest({ ...nothing, plan: alone, signature })).toMatchObject({
      signature: { author, signedAt: '2026-11-24T14:05:00Z' },
    });
    // Nobody has looked at a patient, so none stands at the head.
    expect(sheetRequest({ ...nothing, plan: alone })).not.toHaveProperty('patient');
  });

  it('says why it cannot be drawn', () => {
    const { openCase } = blankCase('2026-11-24', '09:00');
    expect(whyNoSheet(undefined, openCase)).toBe('Once the plan is entered.');
    expect(whyNoSheet(planOf({ weight: '' }).plan, openCase)).toBe('Once the weight is entered.');
    expect(whyNoSheet(planOf({ weight: '260' }).plan, openCase)).toBe('Once the weight is confirmed.');
    expect(whyNoSheet(planOf().plan, openCase)).toBeUndefined();
    const policy = { ...defaultPolicy, version: '2' };
    const underOwn = planView(draftOf(), { findings: undefined, asOf: '2026-11-24', policy }).plan;
    expect(whyNoSheet(underOwn, openCase)).toMatch(/^The server draws plans under the default policy/);
    const known = recorded(70, '2026-11-21');
    const record = { subject: { reference: 'Patient/1' }, findings: known, medicines: [], receipt: [] };
    const ofCourse = { ...openCase, record };
    expect(whyNoSheet(planOf({}, known).plan, ofCourse)).toMatch(/^The record that was read is not on this page/);
    const source = { kind: 'parsed', json: {} } as const;
    expect(whyNoSheet(planOf({}, known).plan, { ...ofCourse, source })).toBeUndefined();
  });
});

it('a record is sent as it was opened: parsed, or as text', async () => {
  const file = (text: string) => ({ kind: 'file', file: new File([text], 'record') }) as const;
  expect(await recordFrom(file('{"resourceType":"Bundle"}'))).toEqual({ resourceType: 'Bundle' });
  expect(await recordFrom(file('{"a":1}\n{"b":2}'))).toBe('{"a":1}\n{"b":2}');
  expect(await recordFrom(undefined)).toBeUndefined();
});
