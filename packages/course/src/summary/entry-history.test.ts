import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { at, bag, made, mg, minutes, mL, mLPerHour, uuid } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { EventOf } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { changeInWords, entryChanges } from './entry-changes.ts';
import { entryHistory } from './entry-history.ts';

const clock = { day: (instant: string) => instant.slice(0, 10), time: (instant: string) => instant.slice(11, 16) };
const context = { policy: defaultPolicy, people, clock };

const historyOf = (entries: readonly AnyEntry[]) => {
  const [timeline] = foldCourse(entries).timeline;
  if (timeline === undefined) throw new Error('no entry');
  return entryHistory(timeline, context);
};

const rate = made('rate-changed', '11:00', { rate: mLPerHour(140), reason: 'adverse-event' }, { id: 1 });
const said = (value: number, happened: string, reason: string): EventOf<'entry-corrected'>['data'] => ({
  entry: uuid(1),
  data: { rate: mLPerHour(value), reason: 'adverse-event' },
  happened: at(happened),
  reason,
});
const mark = (time: string, of: number, id: number) =>
  made('entry-marked-as-artifact', time, { entry: uuid(of), reason: 'sensor' }, { id, author: 'second' });

describe('the versions of an entry', () => {
  it('each is told against the one before it, with who and why', () => {
    const first = made('entry-corrected', '11:06', said(14, '11:00', 'typed-wrong'), { id: 2 });
    const second = made('entry-corrected', '11:20', said(15, '11:02', 'read-wrong'), { id: 3, author: 'prescriber' });
    expect(historyOf([second, rate, first]).map(({ words }) => words)).toEqual([
      'Entered by Nora Nurse: Rate 140 mL/h, Reason Adverse event',
      'Corrected by Nora Nurse (Typed wrong): Rate from 140 mL/h to 14 mL/h',
      'Corrected by Dr. Pat Prescriber (Read wrong): Time from 11:00 to 11:02, Rate from 14 mL/h to 15 mL/h',
    ]);
  });
  it('marks, marks that were taken back and a correction that was changed back stand in it too', () => {
    const correction = made('entry-corrected', '11:06', said(14, '11:00', 'typed-wrong'), { id: 2 });
    const steps = historyOf([rate, correction, mark('11:10', 2, 3), mark('11:12', 1, 4), mark('11:13', 4, 5)]);
    expect(steps.map(({ kind }) => kind)).toEqual(['entered', 'corrected', 'taken-back', 'artifact', 'counts-again']);
    expect(steps[2]?.words).toBe(
      'Correction changed back by Sam Second (Sensor or cuff moved): Rate from 14 mL/h to 140 mL/h',
    );
    expect(steps[3]?.words).toBe('Marked as artifact by Sam Second (Sensor or cuff moved): does not count');
    expect(steps[4]?.words).toBe('Mark taken back by Sam Second (Sensor or cuff moved): counts again');
  });
  it('a correction that says the same, or does not read, changes nothing and stands in it', () => {
    const same = made('entry-corrected', '11:06', said(140, '11:00', 'typed-wrong'));
    const broken = made('entry-corrected', '11:07', { ...said(14, '11:00', 'typed-wrong'), data: { rate: 14 } });
    expect(historyOf([rate, same, broken]).map(({ kind }) => kind)).toEqual([
      'entered',
      'without-effect',
      'without-effect',
    ]);
  });
});

describe('what differs', () => {
  const differences = (before: AnyEntry, after: AnyEntry) => entryChanges(before, after, context).map(changeInWords);
  it('nothing between an entry and itself', () => {
    expect(differences(rate, rate)).toEqual([]);
  });
  it('seconds, where the minute is the same', () => {
    expect(differences(rate, { ...rate, happenedAt: at('11:00:40') })).toEqual(['Time from 11:00:00 to 11:00:40']);
  });
  it('the day, where it is another', () => {
    expect(differences(rate, { ...rate, happenedAt: '2026-11-23T11:00:00.000Z' })).toEqual([
      'Time from 24 Nov 2026 11:00 to 23 Nov 2026 11:00',
    ]);
  });
  it('no digit is rounded away', () => {
    const of = (value: number) => made('bolus-given', '11:00', { dose: mg(value), duration: minutes(5) });
    expect(entryChanges(of(14.04), { ...of(14.06) }, context)).toEqual([
      { label: 'Bolus', before: '14.04 mg', after: '14.06 mg' },
    ]);
  });
  it.each<readonly [string, AnyEntry, AnyEntry['data'], readonly string[]]>([
    [
      'a start',
      made('started', '10:00', { rate: mLPerHour(17.5), bag }),
      { rate: mLPerHour(17), bag: { drug: mg(250), volume: mL(250) } },
      ['Rate from 17.5 mL/h to 17 mL/h', 'Bag from 500 mg in 250 mL (2 mg per mL) to 250 mg in 250 mL (1 mg per mL)'],
    ],
    [
      'a pause',
      made('paused', '10:00', { reason: 'other', text: 'walk' }),
      { reason: 'patient-request' },
      ['Reason from Other: walk to Patient request'],
    ],
    [
      'a resumption',
      made('resumed', '10:00', { rate: mLPerHour(14) }),
      { rate: mLPerHour(15) },
      ['Rate from 14 mL/h to 15 mL/h'],
    ],
    ['a bag', made('bag-changed', '10:00', { bag }), { bag, lot: 'B2' }, ['Lot added: B2']],
    ['a bag without its lot', made('bag-changed', '10:00', { bag, lot: 'B2' }), { bag }, ['Lot taken out: B2']],
    [
      'vitals',
      made('vitals-recorded', '10:00', {
        phase: 'infusion',
        signs: { 'systolic-pressure': { value: 190 }, pulse: { value: 72 }, pain: { value: 3 } },
      }),
      {
        phase: 'infusion',
        signs: { 'systolic-pressure': { value: 140 }, pulse: { notObtained: 'probe off' }, sedation: { value: 1 } },
      },
      [
        'Systolic pressure from 190 mmHg to 140 mmHg',
        'Pulse from 72 per min to not obtained: probe off',
        'Pain, 0 to 10 taken out: 3',
        'Sedation added: Drowsy, wakes to voice',
      ],
    ],
    [
      'an event',
      made('adverse-event-recorded', '10:00', { kind: 'nausea', severity: 'mild', action: 'rate-lowered' }),
      { kind: 'headache', severity: 'severe', action: 'rate-lowered', note: 'left side' },
      ['Event from Nausea to Headache', 'Severity from mild to severe', 'Note added: left side'],
    ],
    [
      'a medicine',
      made('medicine-given', '10:00', { purpose: 'rescue', name: 'ondansetron', dose: '4 mg', route: 'IV' }),
      { purpose: 'premedication', name: 'ondansetron', dose: '8 mg', route: 'IV' },
      ['Given from for an event to beforehand', 'Dose from 4 mg to 8 mg'],
    ],
    ['a note', made('note-written', '10:00', { text: 'a' }), { text: 'b' }, ['Note from a to b']],
    [
      'a stop',
      made('stopped', '10:00', { pumpVolume: null, reason: 'completed' }),
      { pumpVolume: mL(39.4), reason: 'patient-request' },
      ['Reason from Completed as planned to Patient request', 'Pump volume from not read to 39.4 mL'],
    ],
    [
      'what was discarded',
      made('waste-recorded', '10:00', { amount: mg(10), volume: mL(5), witness: 'second', disposal: 'sink' }),
      { amount: mg(12), volume: null, witness: null, disposal: 'bin' },
      [
        'Discarded from 10 mg to 12 mg',
        'Volume from 5 mL to not recorded',
        'How from sink to bin',
        'Witness from Sam Second to nobody named',
      ],
    ],
  ])('%s', (_what, entry, data, expected) => {
    expect(differences(entry, { ...entry, data } as AnyEntry)).toEqual(expected);
  });
});
