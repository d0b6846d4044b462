import { giveReason } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { plain, planOf, recorded, viewOf } from '../test-support/drafts.ts';
import { hero } from './hero.ts';
import { signView } from './sign-view.ts';

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
