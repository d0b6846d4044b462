import { type CourseEvent, type EventOf, foldCourse, type VitalSigns } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { vitalsRows } from './vitals-rows.ts';

const at = (time: string): string => `2026-11-24T${time}:00.000Z`;
const people = [{ id: 'nurse', name: 'Nora Nurse' }].map((person) => ({
  ...person,
  roles: ['nurse' as const],
  profession: 'registered-nurse' as const,
  training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' as const },
  active: true,
}));

let last = 0;
function made<Type extends CourseEvent['type']>(type: Type, time: string, data: EventOf<Type>['data'], id?: string) {
  last += 1;
  return {
    ...{ id: id ?? `entry-${last}`, course: 'course', infusion: 'infusion', type, data },
    ...{ happenedAt: at(time), enteredAt: at(time), author: 'nurse' },
    ...{ rulesVersion: '1', policyVersion: '1', basedOn: null },
  } as CourseEvent;
}
const vitals = (time: string, signs: VitalSigns, id?: string) =>
  made('vitals-recorded', time, { phase: 'infusion', signs }, id);

const clock = { day: (instant: string) => instant.slice(0, 10), time: (instant: string) => instant.slice(11, 16) };
const context = { policy: defaultPolicy, people, clock };
const rowsOf = (entries: readonly CourseEvent[]) => {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return vitalsRows(infusion, ['systolic-pressure', 'pulse'], context);
};

const first = vitals('10:15', { 'systolic-pressure': { value: 190 }, pulse: { value: 72 } }, 'first');
const second = vitals('10:30', { pulse: { notObtained: 'asleep' } });
const corrected = (systolic: number, time: string, entered: string) =>
  made('entry-corrected', entered, {
    entry: 'first',
    data: { phase: 'infusion', signs: { 'systolic-pressure': { value: systolic }, pulse: { value: 72 } } },
    happened: at(time),
    reason: 'typed-wrong',
  });

describe('the vitals as a table', () => {
  it('has the newest set first, and a reason where nothing was obtained', () => {
    const [newest, oldest] = rowsOf([first, second]);
    expect(newest?.cells.map(({ now }) => now)).toEqual(['—', 'not obtained: asleep']);
    expect(oldest).toMatchObject({ time: { now: '10:15', was: [] }, isArtifact: false, changes: [] });
  });
  it('keeps what stood there before a correction, and who made it', () => {
    const [row] = rowsOf([first, corrected(140, '10:15', '10:40'), corrected(141, '10:16', '10:50')]);
    expect(row?.time).toEqual({ now: '10:16', was: ['10:15'] });
    expect(row?.cells).toEqual([
      { field: 'systolic-pressure', now: '141', was: ['190', '140'] },
      { field: 'pulse', now: '72', was: [] },
    ]);
    expect(row?.changes).toEqual([
      '10:40 Corrected by Nora Nurse (Typed wrong): Systolic pressure from 190 mmHg to 140 mmHg',
      '10:50 Corrected by Nora Nurse (Typed wrong): Time from 10:15 to 10:16, Systolic pressure from 140 mmHg to 141 mmHg',
    ]);
  });
  it('keeps an artifact in its place', () => {
    const mark = made('entry-marked-as-artifact', '10:35', { entry: 'first', reason: 'sensor' });
    expect(rowsOf([first, second, mark])[1]).toMatchObject({
      isArtifact: true,
      changes: ['10:35 Marked as artifact by Nora Nurse (Sensor or cuff moved): does not count'],
    });
  });
});
