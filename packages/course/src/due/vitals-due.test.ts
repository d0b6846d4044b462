import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { at, bag, made, mLPerHour } from '../../test/made-entries.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { vitalsDue } from './vitals-due.ts';

const policy = { ...defaultPolicy, recoveryVitalsInterval: { value: 30, unit: 'min' } as const };
const started = made('started', '10:00', { rate: mLPerHour(17.5), bag });
const stopped = made('stopped', '14:00', { pumpVolume: null, reason: 'completed' });
const vitals = (time: string, phase: 'baseline' | 'infusion' | 'recovery' = 'infusion') =>
  made('vitals-recorded', time, { phase, signs: { pulse: { value: 70 } } });
const due = (entries: readonly AnyEntry[], time: string) => {
  const [infusion] = foldCourse(entries).infusions;
  return infusion && vitalsDue(infusion, policy, at(time));
};

describe('the next vital signs', () => {
  it('are due an interval after the start, then after the last ones', () => {
    expect(due([started], '10:05')).toMatchObject({
      at: at('10:15'),
      phase: 'infusion',
      overdue: undefined,
      reminder: undefined,
    });
    expect(due([started, vitals('10:14')], '10:20')?.at).toBe(at('10:29'));
  });
  it('baseline ones do not count for the infusion', () => {
    expect(due([vitals('09:58', 'baseline'), started], '10:05')?.at).toBe(at('10:15'));
  });
  it('are overdue in whole minutes and words', () => {
    expect(due([started, vitals('10:20')], '10:42')).toMatchObject({
      overdue: { value: 7, unit: 'min' },
      reminder: 'No vitals for 22 min. Your clinic asks every 15 min.',
    });
  });
  it('the reminder begins at the minute at which they are due', () => {
    expect(due([started], '10:14:59')?.reminder).toBeUndefined();
    expect(due([started], '10:15')?.reminder).toBe('No vitals for 15 min. Your clinic asks every 15 min.');
  });
  it('an occasion has one name until vital signs are recorded', () => {
    const first = due([started], '10:16')?.occasion;
    expect(due([started], '10:40')?.occasion).toBe(first);
    expect(due([started, vitals('10:41')], '10:58')?.occasion).not.toBe(first);
  });
  it('signs of which none could be obtained do not count', () => {
    const none = made('vitals-recorded', '10:14', { phase: 'infusion', signs: { pulse: { notObtained: 'asleep' } } });
    expect(due([started, none], '10:20')?.at).toBe(at('10:15'));
  });
  it('are asked for in a pause too', () => {
    expect(due([started, made('paused', '10:10', { reason: 'x' })], '10:20')?.overdue).toEqual({
      value: 5,
      unit: 'min',
    });
  });
  it('after the stop the interval of the recovery counts, from the stop', () => {
    expect(due([started, vitals('13:50'), stopped], '14:10')).toMatchObject({ phase: 'recovery', at: at('14:30') });
    expect(due([started, stopped, vitals('14:20', 'recovery')], '14:30')?.at).toBe(at('14:50'));
  });
  it('nothing is due before the start and once the record is closed', () => {
    expect(due([made('infusion-opened', '08:00', { plannedFor: '2026-11-24' })], '10:00')).toBeUndefined();
    expect(due([started, stopped, made('closed', '15:00', { notDone: [] })], '16:00')).toBeUndefined();
  });
});
