import { type ClinicPolicy, defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { draftOf, policyOf } from './policy-draft.ts';

const changed = (change: Partial<ReturnType<typeof draftOf>>): ClinicPolicy =>
  policyOf({ ...draftOf(defaultPolicy), ...change }, defaultPolicy);
const amounts = (change: Partial<ReturnType<typeof draftOf>['amounts']>) =>
  changed({ amounts: { ...draftOf(defaultPolicy).amounts, ...change } });
const lists = (change: Partial<ReturnType<typeof draftOf>['lists']>) =>
  changed({ lists: { ...draftOf(defaultPolicy).lists, ...change } });

describe('a policy as it is typed', () => {
  it('says the same policy when nothing was changed', () => {
    expect(changed({})).toEqual(defaultPolicy);
  });
  it('takes a stricter limit, and none for an empty field', () => {
    expect(amounts({ infusionRateMaximum: '1.5' }).limits).toEqual({
      infusionRateMaximum: { value: 1.5, unit: 'mg/kg/h' },
    });
    expect(amounts({ infusionRateMaximum: ' ' }).limits).toEqual({});
  });
  it('refuses a limit that is laxer than the guideline’s', () => {
    expect(() => amounts({ infusionRateMaximum: '3' })).toThrow(/infusionRateMaximum.*can only be stricter/);
  });
  it('refuses what is no number, by the name of the field', () => {
    expect(() => amounts({ vitalsInterval: '' })).toThrow(/^Vital signs every/);
    expect(() => amounts({ vitalsInterval: '15 min' })).toThrow(/^Vital signs every/);
  });
  it('keeps the id of a line that stays, and gives a new one an id of its words', () => {
    const [first, ...rest] = defaultPolicy.checklist;
    expect(first).toBeDefined();
    const { checklist } = lists({
      checklist: [...rest.map(({ label }) => label), 'Contact lenses are out'].join('\n'),
    });
    expect(checklist).toEqual([...rest, { id: 'contact-lenses-are-out', label: 'Contact lenses are out' }]);
  });
  it('never loses "other"', () => {
    expect(() => lists({ stopReasons: 'Completed' })).toThrow(/stopReasons/);
  });
  it('reads bags as they are written', () => {
    expect(changed({ bags: '200 mg in 100 mL\n' }).allowedBags).toEqual([
      { drug: { value: 200, unit: 'mg' }, volume: { value: 100, unit: 'mL' } },
    ]);
    expect(() => changed({ bags: '200/100' })).toThrow(/^Bags/);
  });
});
