import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { at, bag, made, mLPerHour, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { checksNow, rateChecks } from './rate-checks.ts';

const context = { people, policy: defaultPolicy, asOf: '2026-11-24' };
const checks = (rate: number, more: readonly AnyEntry[] = [], by = context) => {
  const state = foldCourse([...startedCase(), ...more]);
  const [infusion] = state.infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return rateChecks(state, infusion, { rate: mLPerHour(rate), bag }, by).map(({ id }) => id);
};
const assigned = made('people-assigned', '09:20', { supervising: 'prescriber', administering: 'nurse' });
const tick = (item: string, state: 'yes' | 'no' | 'cannot-confirm') =>
  made('item-checked', '09:30', { item, state, ...(state === 'cannot-confirm' ? { reason: 'not-seen' } : {}) });
const setting = [
  'setting-monitored',
  'setting-resuscitation-equipment',
  'setting-rescue-medications',
  'setting-emergency-personnel',
];

// 35 mL/h is 1 mg/kg per hour.
describe('what is said of a rate', () => {
  it('nothing at the threshold, people and setting above it', () => {
    expect(checks(35)).toEqual([]);
    expect(checks(35.1)).toEqual([
      'personnel.setting.not-met',
      'personnel.supervising-clinician.not-known',
      'personnel.administering-clinician.not-known',
    ]);
  });
  it('nothing above it once people are assigned and the setting is ticked', () => {
    expect(checks(35.1, [assigned, ...setting.map((item) => tick(item, 'yes'))])).toEqual([]);
  });
  it('one item that is not there, or that nobody could see, is said', () => {
    for (const state of ['no', 'cannot-confirm'] as const) {
      const ticked = setting.map((item, index) => tick(item, index === 0 ? state : 'yes'));
      expect(checks(35.1, [assigned, ...ticked])).toEqual(['personnel.setting.not-met']);
    }
  });
  it('a training that has ended by now is said', () => {
    const ticked = setting.map((item) => tick(item, 'yes'));
    expect(checks(35.1, [assigned, ...ticked], { ...context, asOf: '2027-01-15' })).toEqual([
      'personnel.supervising-clinician.not-met',
    ]);
  });
  it("the clinic's lower threshold asks earlier", () => {
    const policy = {
      ...defaultPolicy,
      limits: { monitoredSettingThreshold: { value: 0.4, unit: 'mg/kg/h' } as const },
    };
    expect(checks(17.5, [assigned], { ...context, policy })).toEqual(['personnel.setting.not-met']);
  });
  it('above the range the range is said too', () => {
    const ids = checks(80, [assigned, ...setting.map((item) => tick(item, 'yes'))]);
    expect(ids).toEqual(['dosing.infusion.refractory-icu-not-stated']);
  });
  it('of what runs now, and nothing in a pause', () => {
    const state = foldCourse([
      ...startedCase(),
      made('rate-changed', '11:00', { rate: mLPerHour(40), reason: 'x' }),
      made('paused', '12:00', { reason: 'x' }),
    ]);
    const [infusion] = state.infusions;
    if (infusion === undefined) throw new Error('no infusion');
    expect(checksNow(state, infusion, at('10:30'), context)).toEqual([]);
    expect(checksNow(state, infusion, at('11:30'), context)).toHaveLength(3);
    expect(checksNow(state, infusion, at('12:30'), context)).toEqual([]);
  });
});
