import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { bag, made, mLPerHour, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { rateChecks } from './rate-checks.ts';
import { rateQuestions } from './rate-questions.ts';

const context = { people, policy: defaultPolicy, asOf: '2026-11-24' };
const look = (rate: number, more: readonly AnyEntry[] = [], by = context) => {
  const state = foldCourse([...startedCase(), ...more]);
  const [infusion] = state.infusions;
  if (infusion === undefined) throw new Error('no infusion');
  const from = { rate: mLPerHour(rate), bag };
  return { asked: rateQuestions(state, infusion, from, by), checks: rateChecks(state, infusion, from, by) };
};
const open = (rate: number, more: readonly AnyEntry[] = [], by = context) =>
  look(rate, more, by).asked?.questions.flatMap(({ finding, isMet }) => (isMet ? [] : [finding.id]));

const setting = [
  'setting-monitored',
  'setting-resuscitation-equipment',
  'setting-rescue-medications',
  'setting-emergency-personnel',
] as const;
const supervisor = [
  'supervisor-is-physician-experienced-with-ketamine',
  'supervisor-acls-certified',
  'supervisor-sedation-trained',
] as const;
const administrator = ['administrator-is-nurse-or-physician-assistant', 'administrator-sedation-trained'] as const;
const answered = (finding: (typeof setting)[number], value: 'yes' | 'no' | 'unknown', time = '11:00') =>
  made('finding-answered', time, { finding, value });
const assigned = (supervising: string, administering: string) =>
  made('people-assigned', '09:20', { supervising, administering });

// 70 kg from 2 mg per mL: 35 mL/h is 1 mg/kg per hour, 70 mL/h is 2.
describe('what a rate asks for', () => {
  it('nothing at the threshold; above it the setting and the people, all open', () => {
    expect(look(35).asked).toBeUndefined();
    expect(look(35.1).asked?.above).toMatchObject({ value: 1, unit: 'mg/kg/h' });
    expect(open(35.1)).toEqual([...setting, ...supervisor, ...administrator]);
  });
  it("the clinic's lower threshold asks earlier, and is the one that is named", () => {
    const limits = { monitoredSettingThreshold: { value: 0.4, unit: 'mg/kg/h' } as const };
    const { asked } = look(17.5, [], { ...context, policy: { ...defaultPolicy, limits } });
    expect(asked?.above).toMatchObject({ value: 0.4, unit: 'mg/kg/h' });
  });
  it('above the general range refractory pain and the ICU as well', () => {
    expect(look(70.1).asked?.above).toMatchObject({ value: 2, unit: 'mg/kg/h' });
    expect(open(70.1)?.slice(0, 2)).toEqual(['refractory-pain', 'care-setting']);
    const icu = made('finding-answered', '11:00', { finding: 'care-setting', value: 'icu' });
    expect(open(70.1, [icu])?.slice(0, 2)).toEqual(['refractory-pain', 'setting-monitored']);
  });
  it('trainings of the named people settle what they can, and say whose they are', () => {
    const more = [assigned('prescriber', 'nurse')];
    expect(open(35.1, more)).toEqual(setting);
    const acls = look(35.1, more).asked?.questions.find(({ finding }) => finding.id === 'supervisor-acls-certified');
    expect(acls?.fact?.note).toBe('Dr. Pat Prescriber: ACLS until 31 Jan 2027');
  });
  it('a training that ended is no, one without a day stays open with the reason', () => {
    const asked = look(35.1, [assigned('lapsed', 'nurse')]).asked?.questions ?? [];
    const of = (id: string) => asked.find(({ finding }) => finding.id === id);
    expect(of('supervisor-acls-certified')).toMatchObject({ isMet: false, fact: { value: 'no' } });
    expect(of('supervisor-sedation-trained')).toMatchObject({ isMet: false, fact: undefined });
    expect(of('supervisor-sedation-trained')?.hints[0]?.why).toContain('no day until which it holds is on record');
  });
  it('an answer in place counts at once, for the questions and for the checks', () => {
    const more = [assigned('prescriber', 'nurse'), ...setting.slice(1).map((id) => answered(id, 'yes'))];
    expect(open(35.1, more)).toEqual(['setting-monitored']);
    expect(look(35.1, more).checks.map(({ id }) => id)).toEqual(['personnel.setting.not-met']);
    const all = [...more, answered('setting-monitored', 'yes')];
    expect(look(35.1, all)).toMatchObject({ asked: { isMet: true }, checks: [] });
    expect(open(35.1, [...more, answered('setting-monitored', 'unknown')])).toEqual(['setting-monitored']);
  });
  it('of a tick before the start and an answer during the infusion the later one counts', () => {
    const ticked = made('item-checked', '09:30', { item: 'setting-monitored', state: 'no', reason: 'other' });
    const rest = [assigned('prescriber', 'nurse'), ...setting.slice(1).map((id) => answered(id, 'yes', '09:00'))];
    expect(open(35.1, [...rest, ticked])).toEqual(['setting-monitored']);
    expect(open(35.1, [...rest, ticked, answered('setting-monitored', 'yes')])).toEqual([]);
    expect(open(35.1, [...rest, answered('setting-monitored', 'yes', '09:00'), ticked])).toEqual(['setting-monitored']);
  });
  it('a rate that nobody can mean asks nothing more: it is said to be a slip', () => {
    const { asked, checks } = look(900_000);
    expect(asked).toBeUndefined();
    expect(checks.map(({ level }) => level)).toContain('stop');
  });
});
