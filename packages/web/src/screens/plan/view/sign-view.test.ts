import { giveReason, signPlan } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../case/plan-state.ts';
import type { SignatureStanding } from '../../../case/signature-standing.ts';
import { plain, planOf, recorded, viewOf } from '../test-support/drafts.ts';
import { hero } from './hero.ts';
import { signatureWords, signedWords, signView } from './sign-view.ts';

const signing = (...parts: Parameters<typeof viewOf>) => {
  const view = viewOf(...parts);
  const { act, first, canSign } = signView(view, hero(view), undefined);
  return { act: plain(act), first: first && plain(first), canSign };
};

describe('signing', () => {
  it('names the act and the number', () => {
    expect(signing()).toEqual({ act: 'Sign 17.5 mL/h for 4 h', first: undefined, canSign: true });
  });

  it('says what has to be done first', () => {
    expect(signing({ rate: '1,5' }).first).toBe('First finish the number that is marked.');
    expect(signing({ rate: '', hours: '' }).first).toBe('First enter rate and duration.');
    expect(signing({ weight: '' }).first).toBe('Weight: not known yet. Enter the weight in kg.');
    expect(signing({ rate: '8' }).first).toBe('8 mg/kg per hour. Lower the rate.');
    expect(signing({ hours: '2' }).first).toBe('First give a reason, or change it: 70 mg in 2 h.');
    expect(signing({ weight: '260' }).first).toMatch(/^Weight 260 kg\?/);
    expect(
      signing({ bag: { listed: undefined, vial: undefined, drawn: '', volume: '', diluent: undefined } }).first,
    ).toMatch(/^No bag is chosen/);
  });

  it('asks for the weight of the record to be confirmed', () => {
    expect(signing({ weight: undefined }, recorded(70, '2026-11-21')).first).toBe('First confirm the weight.');
  });

  it('goes on once the reason is given', () => {
    const [check] = planOf({ hours: '2' }).plan.checks;
    if (check === undefined) throw new Error('no check');
    expect(signing({ hours: '2', reasons: [giveReason(check, 'specialist-advice')] }).canSign).toBe(true);
  });
});

describe('a signature on a plan of the record', () => {
  const { plan } = planOf();
  const signed = { plan: signPlan(plan, { author: 'Dr Ada First', signedAt: '2026-11-24T14:05:00Z' }), at: '14:05' };
  const as = (standing?: SignatureStanding): Signature => ({
    ...signed,
    unsigned: undefined,
    ...(standing === undefined ? {} : { standing }),
  });
  const view = viewOf();

  it('stands once the record has it, and not before', () => {
    for (const signature of [as(), as({ kind: 'waiting' })]) {
      expect(signatureWords(signature, true)).toBe(
        'Signed on this device 14:05, by Dr Ada First, not yet in the record.',
      );
      expect(signedWords(signature, true)).toBe('Signed on this device');
    }
    expect(signatureWords(as({ kind: 'in-record' }), true)).toBe(
      'Signed 14:05, by Dr Ada First. Kept in the record of this case.',
    );
    expect(signedWords(as({ kind: 'in-record' }), true)).toBe('Signed');
    expect(signedWords(as(), false)).toBe('Signed');
  });

  it('that the record refuses is none: it says why, and can be given again', () => {
    const refused = as({ kind: 'refused', message: 'version 3 of the policy holds' });
    expect(signatureWords(refused, true)).toBe(
      'Not accepted: version 3 of the policy holds. Signed here 14:05, by Dr Ada First.',
    );
    expect(signView(view, hero(view), refused)).toMatchObject({ isSigned: false, canSign: true });
    expect(signView(view, hero(view), as())).toMatchObject({ isSigned: true, canSign: false });
  });
});
