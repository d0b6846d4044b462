import { rulesVersion } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';
import {
  giveReason,
  isStale,
  type Plan,
  reasonsFor,
  SigningError,
  signingState,
  signPlan,
  staleBecause,
} from '../index.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { answered, checkOf, planOf } from '../test-support/plans.ts';

const signature = { signedAt: '2026-11-24T09:31:00Z', author: 'Practitioner/7' } as const;
const tooShort = 'dosing.dose-response.below-minimum';
const reasonFor = (plan: Plan, id: string) => giveReason(checkOf(plan, id), 'lower-dose-on-purpose');

describe('what stands between a plan and its signature', () => {
  it('nothing, when nothing fails', () => {
    expect(signingState(planOf())).toEqual({ isSignable: true, stops: [], missingReasons: [] });
  });
  it('a missing reason, until it is given for the check as it stands', () => {
    const plan = planOf({ durationMin: 120 });
    expect(signingState(plan).missingReasons.map(({ id }) => id)).toEqual([tooShort]);
    expect(signingState(plan, [reasonFor(plan, tooShort)]).isSignable).toBe(true);
    // Given for 70 mg in 2 h; now it is 58.3 mg in 1 h 40 min.
    expect(signingState(planOf({ durationMin: 100 }), [reasonFor(plan, tooShort)]).isSignable).toBe(false);
  });
  it('one reason for each check', () => {
    const plan = planOf({ durationMin: 120, bolusMgPerKg: 0.4 });
    expect(signingState(plan, [reasonFor(plan, tooShort)]).missingReasons.map(({ id }) => id)).toEqual([
      'dosing.bolus.above-maximum',
    ]);
  });
  it('a stop, whatever reasons are given', () => {
    const plan = planOf({ rate: 8 });
    const reasons = plan.checks.map((check) => giveReason(check, 'specialist-advice'));
    expect(signingState(plan, reasons)).toMatchObject({
      isSignable: false,
      stops: [{ id: 'dosing.infusion.above-refractory-maximum' }],
      missingReasons: [],
    });
  });
  it('no bag, and a weight that nobody confirmed', () => {
    expect(signingState(planOf({ bag: null })).stops).toMatchObject([
      { id: 'bag.missing', level: 'stop', provenance: 'tool-rule', recommendation: null },
    ]);
    expect(signingState(planOf({ weightKg: 260 })).stops.map(({ id }) => id)).toEqual(['weight.not-confirmed']);
    expect(signingState(planOf({ weightKg: 260 }, { confirmed: [{ field: 'weight', value: 260 }] })).stops).toEqual([]);
  });
  it('never a note', () => {
    expect(signingState(planOf({ rate: 0.35, bolusMgPerKg: 0.2, ageYears: 12, weightKg: 60 })).isSignable).toBe(true);
  });
});

describe('a signed plan', () => {
  it('keeps inputs, results, reasons and versions, frozen', () => {
    const open = planOf({ durationMin: 120 });
    const plan = planOf({ durationMin: 120 }, { reasons: [reasonFor(open, tooShort)] });
    const signed = signPlan(plan, signature);
    expect(signed).toMatchObject({
      ...signature,
      rulesVersion,
      policy: { id: 'default', version: '1' },
      input: { regimen: { patient: { weight: { value: 70, unit: 'kg' } } } },
      result: { totalMg: 70, reasons: [{ check: tooShort, reason: 'lower-dose-on-purpose' }] },
      reasons: [{ check: tooShort, fact: '70 mg in 2 h.', reason: 'lower-dose-on-purpose' }],
    });
    expect(Object.isFrozen(signed)).toBe(true);
    expect(Object.isFrozen(signed.input.regimen.events[0])).toBe(true);
    expect(Object.isFrozen(signed.result.checks)).toBe(true);
  });
  it('keeps no reason for what asks for none, or no longer stands', () => {
    const plan = planOf({ bolusMgPerKg: 0.2, durationMin: 120 });
    const reasons = [
      reasonFor(plan, tooShort),
      reasonFor(plan, 'dosing.bolus.planned'),
      { ...reasonFor(plan, tooShort), fact: '60 mg in 2 h.' },
    ];
    expect(signPlan(plan, { ...signature, reasons }).reasons).toEqual([reasons[0]]);
  });
  it('survives being written and read', () => {
    const plan = planOf({}, { findings: answered() });
    expect(isStale(JSON.parse(JSON.stringify(signPlan(plan, signature))), plan)).toBe(false);
  });
  it('is refused with what is open', () => {
    const plan = planOf({ durationMin: 120, bag: null });
    expect(() => signPlan(plan, signature)).toThrow(SigningError);
    expect(() => signPlan(plan, signature)).toThrow(
      'The plan cannot be signed. bag.missing: No bag is chosen, so there is no pump rate. dosing.dose-response.below-minimum: 70 mg in 2 h.',
    );
  });
  it.each([
    ['author', { ...signature, author: ' ' }],
    ['time of signing', { ...signature, signedAt: 'yesterday' }],
  ])('needs an %s', (field, wrong) => {
    expect(() => signPlan(planOf(), wrong)).toThrow(expect.objectContaining({ name: 'InvalidValueError', field }));
  });
});

describe('a signature is stale', () => {
  const signed = signPlan(planOf({}, { findings: answered() }), signature);
  const current = (more: Parameters<typeof planOf>[1] = {}, figures: Parameters<typeof planOf>[0] = {}) =>
    planOf(figures, { findings: answered(), ...more });
  it('not for the order in which things stand', () => {
    const findings = Object.fromEntries(Object.entries(answered()).reverse());
    expect(staleBecause(signed, current({ findings }))).toEqual([]);
  });
  it('not while nothing has changed, nor for another day', () => {
    expect(staleBecause(signed, current())).toEqual([]);
    expect(isStale(signed, current({ asOf: '2026-11-25' }))).toBe(false);
  });
  it.each<[string, Plan]>([
    ['rate', current({}, { rate: 0.6 })],
    ['weight', current({}, { weightKg: 70.1 })],
    ['bag', current({}, { bag: { mg: 500, ml: 500 } })],
    ['answer', current({ findings: answered({ pregnancy: 'unknown' }) })],
    ['setting', current({ stated: { careSetting: 'icu' } })],
    ['medicines', current({ medicines: [{ valueSet: 'drug.opioid', name: 'oxycodone', source: 'answer' }] })],
  ])('after a change of the %s', (_what, plan) => {
    expect(staleBecause(signed, plan)).toEqual(['inputs']);
  });
  it('under other rules, another policy, or other reasons', () => {
    expect(staleBecause({ ...signed, rulesVersion: '0.9.0' }, current())).toEqual(['rules']);
    expect(staleBecause(signed, current({ policy: { ...defaultPolicy, version: '2' } }))).toEqual(['policy']);
    const short = planOf({ durationMin: 120 });
    const given = planOf({ durationMin: 120 }, { reasons: [reasonFor(short, tooShort)] });
    expect(staleBecause(signPlan(given, signature), short)).toEqual(['reasons']);
  });
});

describe('the reasons to offer', () => {
  it.each([
    [tooShort, 'lower-dose-on-purpose'],
    ['dosing.bolus.above-maximum', 'tolerated-before'],
    ['contraindications.hepatic.not-known', 'specialist-advice'],
    ['testing.ecg.not-done', 'done-before-start'],
    ['personnel.setting.not-met', 'done-before-start'],
    ['weight.old', 'done-before-start'],
    ['bag.not-in-policy', 'specialist-advice'],
  ])('%s: %s first, "other" last', (id, first) => {
    const reasons = reasonsFor({ id, level: 'reason' });
    expect(reasons[0]).toBe(first);
    expect(reasons.at(-1)).toBe('other');
    expect(reasons.length).toBeGreaterThanOrEqual(3);
    expect(reasons.length).toBeLessThanOrEqual(6);
  });
  it('none for a note or a stop', () => {
    expect(reasonsFor({ id: 'dosing.bolus.planned', level: 'note' })).toEqual([]);
    expect(reasonsFor({ id: 'weight.missing', level: 'stop' })).toEqual([]);
  });
});
