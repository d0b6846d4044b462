import { readEntryData } from '@ketaguide/course';
import { defaultPolicy, parseClinicPolicy, signPlan } from '@ketaguide/planning';
import { parseRegimen } from '@ketaguide/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankCase, type OpenCase } from '../../../case/case-state.ts';
import { numberNotEntered } from '../../../case/course-case.ts';
import { draftOf, plain, planOf, recorded, stepsOf } from '../test-support/drafts.ts';
import { planView } from './plan-view.ts';
import { labelRequest, patientOf, sheetRequest, whyNoLabel, whyNoSheet } from './sheet-request.ts';
import { author } from './sign-view.ts';

const { openCase: noRecord } = blankCase('2026-11-24', '09:00');
const known = recorded(70, '2026-11-21');
const ana: OpenCase = {
  ...noRecord,
  record: {
    subject: { reference: 'Patient/1', birthDate: '1972-05-03' },
    findings: known,
    medicines: [],
    receipt: [],
  },
  identity: { name: 'Ana Sample', recordNumber: '40-118-22' },
};
const nothing = { openCase: ana, signature: undefined, paper: 'a4', printedAt: '2026-11-24T14:05' };

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

  it('carries all that the plan is made of, so that a reader makes the same plan of it', () => {
    const theophylline = { valueSet: 'drug.theophylline', name: 'theophylline', source: 'MedicationStatement/3' };
    const policy = {
      ...defaultPolicy,
      id: 'clinic',
      version: '2',
      limits: { infusionRateMaximum: { value: 1, unit: 'mg/kg/h' } },
    } as const;
    const previous = { rate: { value: 5, unit: 'mg/kg/h' } } as const;
    const planFor = { findings: known, asOf: '2026-11-24', medicines: [theophylline], policy, previous };
    const { plan } = planView(draftOf({ weightBasis: 'ideal' }), planFor);
    if (plan === undefined) throw new Error('no plan');
    const sent = JSON.parse(plain(JSON.stringify(sheetRequest({ ...nothing, plan }))));
    const { findings, medicines, asOf } = sent;
    expect(readEntryData('record-read', { findings, medicines, asOf })).toEqual({
      findings: known,
      medicines: [theophylline],
      asOf: '2026-11-24',
    });
    expect(parseClinicPolicy(sent.policy)).toEqual(policy);
    expect(sent).toMatchObject({
      previous,
      weightBasis: 'ideal',
      weightDate: '2026-11-21',
      bagMaking: { vialMgPerMl: 50, drawnMl: 10 },
      patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] },
    });
    expect(sent).not.toHaveProperty('signature');
  });

  it('is signed while the signature holds', () => {
    const { plan } = planOf();
    const signed = signPlan(plan, { signedAt: '2026-11-24T14:05:00Z', author });
    const signature = { plan: signed, at: '14:05', unsigned: undefined };
    expect(sheetRequest({ ...nothing, plan, signature })).toMatchObject({
      signature: { author, signedAt: '2026-11-24T14:05:00Z' },
    });
    const unsigned = { ...signature, unsigned: { at: '14:10', because: ['inputs'] } } as const;
    expect(sheetRequest({ ...nothing, plan, signature: unsigned })).not.toHaveProperty('signature');
    // Nobody has looked at a patient, so none stands at the head.
    expect(sheetRequest({ ...nothing, plan })).not.toHaveProperty('patient');
  });

  it('leaves a line to write on for what is not known of the patient', () => {
    expect(patientOf(noRecord)).toEqual({ identifiers: [] });
    const identity = { name: 'Ana Sample', recordNumber: numberNotEntered };
    const { identifiers } = patientOf({ ...ana, identity });
    expect(identifiers.map(plain)).toEqual(['Born 3 May 1972']);
  });

  it('gives the label of its bag, with how it is made and whose it is', () => {
    expect(labelRequest({ ...nothing, plan: planOf({}, known).plan })).toMatchObject({
      bag: { mg: 500, ml: 250 },
      bagMaking: { vialMgPerMl: 50, drawnMl: 10 },
      patient: { name: 'Ana Sample' },
    });
    expect(labelRequest({ ...nothing, plan: planOf().plan })).not.toHaveProperty('patient');
    expect(whyNoLabel(planOf({}, known).plan)).toBeUndefined();
    const noBag = { listed: undefined, vial: undefined, drawn: '', volume: '', diluent: undefined };
    expect(whyNoLabel(planOf({ bag: noBag }).plan)).toBe('Once the plan is entered and its bag chosen.');
  });

  it('says why it cannot be drawn', () => {
    expect(whyNoSheet(undefined)).toBe('Once the plan is entered.');
    expect(whyNoSheet(planOf({ weight: '' }).plan)).toBe('Once the weight is entered.');
    expect(whyNoSheet(planOf({ weight: '260' }).plan)).toBe('Once the weight is confirmed.');
    expect(whyNoSheet(planOf().plan)).toBeUndefined();
    expect(whyNoSheet(planOf({}, known).plan)).toBeUndefined();
  });
});
