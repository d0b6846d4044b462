import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bag,
  made,
  mg,
  minutes,
  mL,
  mLPerHour,
  signedPlan,
  startedCase,
  stored,
  uuid,
} from '../../test/made-entries.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from './fold-course.ts';

const theInfusion = (entries: readonly AnyEntry[]) => {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return infusion;
};

describe('a course out of its entries', () => {
  it('is empty without any', () => {
    expect(foldCourse([])).toMatchObject({
      course: null,
      patient: undefined,
      infusions: [],
      timeline: [],
      sequence: 0,
    });
  });
  it('has a patient, a weight with its day, and an infusion', () => {
    const state = foldCourse(stored(startedCase()));
    expect(state.patient?.name).toBe('Ana Sample');
    expect(state.weight?.data).toEqual({ weight: { value: 70, unit: 'kg' }, measuredOn: '2026-11-24' });
    expect(state.infusions).toHaveLength(1);
    expect(state.sequence).toBe(6);
  });
  it('the last answer counts, and one that was taken back is none', () => {
    const entries = [
      made('finding-answered', '08:00', { finding: 'pregnancy', value: 'unknown' }),
      made('finding-answered', '08:10', { finding: 'pregnancy', value: 'no' }),
      made('finding-answered', '08:20', { finding: 'hepatic-disease', value: 'mild' }),
      made('finding-answered', '08:30', { finding: 'hepatic-disease', value: null }),
    ];
    const { answers } = foldCourse(entries);
    expect(answers.pregnancy?.data.value).toBe('no');
    expect(answers['hepatic-disease']).toBeUndefined();
  });
  it('an answer made with another in view replaces it, though the clock of its device is behind', () => {
    const no = made('finding-answered', '08:10', { finding: 'pregnancy', value: 'no' }, { sequence: 1 });
    const yes = (basedOn: number | null, sequence?: number) =>
      made(
        'finding-answered',
        '08:05',
        { finding: 'pregnancy', value: 'yes' },
        { basedOn, ...(sequence === undefined ? {} : { sequence }) },
      );
    const answer = (entries: readonly AnyEntry[]) => foldCourse(entries).answers.pregnancy?.data.value;
    expect(answer([no, yes(1, 2)])).toBe('yes');
    expect(answer([no, yes(1)])).toBe('yes');
    // Of two who did not know of each other, the clocks decide.
    expect(answer([no, yes(0, 2)])).toBe('no');
    // Taken back after that, on a third device that is still further behind.
    const back = made('finding-answered', '08:00', { finding: 'pregnancy', value: null }, { basedOn: 2, sequence: 3 });
    expect(answer([back, yes(1, 2), no])).toBeUndefined();
  });
  it('keeps every score and satisfaction in the order of time', () => {
    const entries = [
      made('score-recorded', '15:00', { measure: 'nrs', role: 'follow-up', score: 5 }),
      made('score-recorded', '08:00', { measure: 'nrs', role: 'baseline', score: 8 }),
      made('satisfaction-recorded', '15:01', { satisfied: 'yes' }),
    ];
    expect(foldCourse(entries).scores.map(({ data }) => data.score)).toEqual([8, 5]);
    expect(foldCourse(entries).satisfactions).toHaveLength(1);
  });
});

describe('the status of an infusion', () => {
  const opened = made('infusion-opened', '08:10', { plannedFor: '2026-11-24' });
  const signed = made('plan-signed', '09:00', { plan: signedPlan() });
  const unsigned = made('plan-unsigned', '09:10', { because: ['inputs'] });
  const ticked = made('item-checked', '09:30', { item: 'consent', state: 'yes' });
  const started = made('started', '10:00', { rate: mLPerHour(17.5), bag });
  const paused = made('paused', '10:30', { reason: 'patient-request' });
  const resumed = made('resumed', '10:40', { rate: mLPerHour(17.5) });
  const stopped = made('stopped', '14:00', { pumpVolume: mL(70), reason: 'completed' });
  const closed = made('closed', '15:00', { notDone: [] });
  const reopened = made('reopened', '16:00', { reason: 'waste-missing' });
  it.each([
    ['opened', [opened]],
    ['signed', [opened, signed]],
    ['opened', [opened, signed, unsigned]],
    ['checking', [opened, signed, ticked]],
    ['running', [opened, signed, ticked, started]],
    ['paused', [opened, signed, started, paused]],
    ['running', [opened, signed, started, paused, resumed]],
    ['stopped', [opened, signed, started, paused, resumed, stopped]],
    ['closed', [opened, signed, started, stopped, closed]],
    ['stopped', [opened, signed, started, stopped, closed, reopened]],
    // A case that never began can be closed, and what was not done stays visible.
    ['closed', [opened, closed]],
  ] as const)('%s', (status, entries) => {
    expect(theInfusion(entries).status).toBe(status);
  });
  it('a plan that was unsigned before the start does not hold', () => {
    expect(theInfusion([opened, signed, unsigned]).plan).toBeUndefined();
    expect(theInfusion([opened, signed, unsigned]).unsigned?.data.because).toEqual(['inputs']);
  });
  it('what runs goes on under the plan that it was started with', () => {
    const late = made('plan-unsigned', '10:10', { because: ['inputs'] });
    expect(theInfusion([opened, signed, started, late]).plan?.id).toBe(signed.id);
  });
  it('signatures count in the order of acknowledgement, whatever the clocks of two devices say', () => {
    const early = made('plan-unsigned', '08:50', { because: ['inputs'] });
    expect(theInfusion(stored([opened, signed, early])).status).toBe('opened');
    expect(theInfusion(stored([opened, early, signed])).status).toBe('signed');
  });
  it('a pump that runs is not hidden by a record that was closed too early', () => {
    expect(theInfusion([opened, signed, started, closed]).status).toBe('running');
  });
  it('a stop by mistake, marked as such, did not happen', () => {
    const mark = made('entry-marked-as-artifact', '14:01', { entry: stopped.id, reason: 'wrong-button' });
    expect(theInfusion([opened, signed, started, stopped, mark]).status).toBe('running');
  });
  it('the pump that runs again after a stop runs', () => {
    const again = made('resumed', '14:10', { rate: mLPerHour(10) });
    expect(theInfusion([opened, signed, started, stopped, again])).toMatchObject({
      status: 'running',
      stopped: undefined,
    });
  });
});

describe('corrections', () => {
  const started = made('started', '10:00', { rate: mLPerHour(17.5), bag });
  const changed = made('rate-changed', '11:00', { rate: mLPerHour(140), reason: 'planned-step' }, { id: 7 });
  const correction = made(
    'entry-corrected',
    '11:10',
    {
      entry: uuid(7),
      data: { rate: mLPerHour(14), reason: 'planned-step' },
      happened: changed.happenedAt,
      reason: 'typo',
    },
    { id: 8 },
  );
  it('the corrected value counts and the original is kept', () => {
    const infusion = theInfusion([started, changed, correction]);
    expect(infusion.pump[1]?.data).toMatchObject({ rate: mLPerHour(14) });
    const entry = infusion.timeline.find(({ original }) => original.id === uuid(7));
    expect(entry?.original).toEqual(changed);
    expect(entry?.entry.data).toMatchObject({ rate: mLPerHour(14) });
    expect(entry?.corrections.map(({ id }) => id)).toEqual([uuid(8)]);
  });
  it('a corrected time moves the entry', () => {
    const earlier = made('entry-corrected', '11:20', {
      entry: uuid(7),
      data: { rate: mLPerHour(14), reason: 'planned-step' },
      happened: started.happenedAt.replace('10:00', '09:00'),
      reason: 'typo',
    });
    expect(theInfusion([started, changed, earlier]).pump.map(({ type }) => type)).toEqual(['rate-changed', 'started']);
  });
  it('of two corrections the later made one counts, in whatever order they arrive', () => {
    const second = made('entry-corrected', '11:15', {
      entry: uuid(7),
      data: { rate: mLPerHour(15), reason: 'planned-step' },
      happened: changed.happenedAt,
      reason: 'typo',
    });
    for (const entries of [
      [started, changed, correction, second],
      [second, correction, changed, started],
    ]) {
      expect(theInfusion(entries).pump[1]?.data).toMatchObject({ rate: mLPerHour(15) });
    }
  });
  it('of two corrections the one made with the other in view counts, though the clock of its device is behind', () => {
    const again = made(
      'entry-corrected',
      '11:00',
      {
        entry: uuid(7),
        data: { rate: mLPerHour(15), reason: 'planned-step' },
        happened: changed.happenedAt,
        reason: 'typo',
      },
      { basedOn: 3 },
    );
    for (const entries of [
      stored([started, changed, correction, again]),
      [...stored([started, changed, correction]), again],
    ]) {
      expect(theInfusion(entries).pump[1]?.data).toMatchObject({ rate: mLPerHour(15) });
    }
  });
  it('a correction that is itself an artifact does not count', () => {
    const mark = made('entry-marked-as-artifact', '11:20', { entry: uuid(8), reason: 'wrong-entry' }, { id: 9 });
    expect(theInfusion([started, changed, correction, mark]).pump[1]?.data).toMatchObject({ rate: mLPerHour(140) });
    const markOfMark = made('entry-marked-as-artifact', '11:25', { entry: uuid(9), reason: 'wrong-entry' });
    expect(theInfusion([started, changed, correction, mark, markOfMark]).pump[1]?.data).toMatchObject({
      rate: mLPerHour(14),
    });
  });
  it('a correction that does not read changes nothing and stays visible', () => {
    const broken = made('entry-corrected', '11:20', {
      entry: uuid(7),
      data: { rate: { value: '14' } },
      happened: changed.happenedAt,
      reason: 'typo',
    });
    const infusion = theInfusion([started, changed, broken]);
    expect(infusion.pump[1]?.data).toMatchObject({ rate: mLPerHour(140) });
    expect(infusion.timeline[1]?.corrections).toHaveLength(1);
  });
  it('a correction of an entry that is not here stands in the timeline by itself', () => {
    expect(theInfusion([started, correction]).timeline.map(({ original }) => original.type)).toEqual([
      'started',
      'entry-corrected',
    ]);
  });
  it('two corrections in a circle stand by themselves and nothing hangs', () => {
    const one = made('entry-marked-as-artifact', '11:00', { entry: uuid(22), reason: 'x' }, { id: 21 });
    const two = made('entry-marked-as-artifact', '11:01', { entry: uuid(21), reason: 'x' }, { id: 22 });
    expect(theInfusion([started, one, two]).timeline).toHaveLength(3);
  });
  it('an artifact stays in the timeline and counts for nothing', () => {
    const vitals = made(
      'vitals-recorded',
      '10:15',
      { phase: 'infusion', signs: { pulse: { value: 220 } } },
      { id: 30 },
    );
    const mark = made('entry-marked-as-artifact', '10:16', { entry: uuid(30), reason: 'movement' });
    const infusion = theInfusion([started, vitals, mark]);
    expect(infusion.vitals).toEqual([]);
    expect(infusion.timeline[1]).toMatchObject({ original: vitals, artifact: mark });
  });
});

describe('late entries', () => {
  it('say that they were entered later, or after the closing', () => {
    const entries = [
      ...startedCase(),
      made('vitals-recorded', '10:15', { phase: 'infusion', signs: { pulse: { value: 70 } } }, { entered: '10:17' }),
      made('vitals-recorded', '10:30', { phase: 'infusion', signs: { pulse: { value: 71 } } }, { entered: '10:33' }),
      made('stopped', '14:00', { pumpVolume: null, reason: 'completed' }),
      made('closed', '15:00', { notDone: [] }),
      made('vitals-recorded', '14:30', { phase: 'recovery', signs: { pulse: { value: 72 } } }, { entered: '15:30' }),
    ];
    const infusion = theInfusion(entries);
    expect(infusion.status).toBe('closed');
    expect(infusion.vitals).toHaveLength(3);
    expect(
      infusion.timeline.filter(({ entry }) => entry.type === 'vitals-recorded').map(({ lateness }) => lateness),
    ).toEqual(['on-time', 'entered-later', 'after-closing']);
  });
});

describe('a time after its receipt', () => {
  const note = (more: object) => ({ ...made('note-written', '10:05', { text: 'a' }, { sequence: 1 }), ...more });
  const isAfterReceipt = (...entries: readonly AnyEntry[]) => theInfusion(entries).timeline[0]?.isAfterReceipt;
  it('is marked from two minutes on: a clock was ahead', () => {
    expect(isAfterReceipt(note({ receivedAt: '2026-11-24T10:03:00.000Z' }))).toBe(false);
    expect(isAfterReceipt(note({ receivedAt: '2026-11-24T10:02:59.999Z' }))).toBe(true);
  });
  it('is not known before it is received', () => {
    expect(isAfterReceipt(made('note-written', '10:05', { text: 'a' }))).toBe(false);
  });
  it('of a correction is held against its own receipt', () => {
    const early = note({ id: uuid(601), receivedAt: '2026-11-24T10:05:00.000Z' });
    const corrected = (happened: string) =>
      made(
        'entry-corrected',
        '10:30',
        { entry: uuid(601), data: { text: 'b' }, happened: `2026-11-24T${happened}:00.000Z`, reason: 'typo' },
        { sequence: 2 },
      );
    expect(isAfterReceipt(early, corrected('10:20'))).toBe(false);
    expect(isAfterReceipt(early, corrected('10:40'))).toBe(true);
  });
});

describe('a start without the server', () => {
  const [opened, weight, infusionOpened, signed, readBack, started] = startedCase() as readonly AnyEntry[] as [
    AnyEntry,
    AnyEntry,
    AnyEntry,
    AnyEntry,
    AnyEntry,
    AnyEntry,
  ];
  const unsigned = made('plan-unsigned', '09:55', { because: ['inputs'] });
  const startOn = (basedOn: number, marked: boolean) => ({
    ...started,
    basedOn,
    data: { rate: mLPerHour(17.5), bag, ...(marked ? { withoutServer: true } : {}) },
  });
  const planOf = (start: object) =>
    theInfusion(stored([opened, weight, infusionOpened, signed, readBack, unsigned, start as AnyEntry])).plan?.id;
  it('goes on under the plan that its device knew, though it was unsigned elsewhere meanwhile', () => {
    expect(planOf(startOn(5, true))).toBe(signed.id);
  });
  it('has no plan where its author had seen that it was unsigned', () => {
    expect(planOf(startOn(6, true))).toBeUndefined();
    expect(planOf(startOn(5, false))).toBeUndefined();
  });
  it('stays one after a correction, and a correction makes none of another', () => {
    const correction = (withoutServer: object) =>
      made('entry-corrected', '10:10', {
        entry: started.id,
        data: { rate: mLPerHour(17), bag, ...withoutServer },
        happened: '2026-11-24T10:01:00.000Z',
        reason: 'typo',
      });
    const dataOf = (start: object, withoutServer: object) =>
      theInfusion([opened, infusionOpened, signed, start as AnyEntry, correction(withoutServer)]).started?.data;
    const corrected = { rate: mLPerHour(17), bag };
    expect(dataOf(startOn(5, true), {})).toEqual({ ...corrected, withoutServer: true });
    expect(dataOf(startOn(5, false), { withoutServer: true })).toEqual(corrected);
  });
});

describe('the order in which entries arrive', () => {
  const entries: readonly AnyEntry[] = [
    ...startedCase(),
    made('vitals-recorded', '10:15', { phase: 'infusion', signs: { pulse: { value: 70 } } }),
    made('rate-changed', '11:00', { rate: mLPerHour(14), reason: 'adverse-event' }, { id: 41 }),
    made('adverse-event-recorded', '11:00', { kind: 'nausea', severity: 'mild', action: 'rate-lowered' }),
    made('bolus-given', '11:20', { dose: mg(10), duration: minutes(5) }),
    made('paused', '11:30', { reason: 'patient-request' }),
    made('entry-corrected', '11:31', {
      entry: uuid(41),
      data: { rate: mLPerHour(12), reason: 'adverse-event' },
      happened: '2026-11-24T11:02:00.000Z',
      reason: 'typo',
    }),
    made('resumed', '11:40', { rate: mLPerHour(14) }, { entered: '12:10' }),
    made('bag-changed', '12:00', { bag }),
    made('finding-answered', '08:20', { finding: 'pregnancy', value: 'no' }),
    made('finding-answered', '08:21', { finding: 'pregnancy', value: 'unknown' }),
    made('stopped', '13:00', { pumpVolume: mL(40), reason: 'completed' }),
  ];
  it('does not matter', () => {
    const expected = foldCourse(entries);
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        expect(foldCourse(shuffled)).toEqual(expected);
      }),
    );
  });
  it('an entry that arrives twice counts once, and its acknowledgement is kept', () => {
    const acknowledged = stored(entries);
    expect(foldCourse([...entries, ...acknowledged, ...entries])).toEqual(foldCourse(acknowledged));
  });
  it('entries are never lost: the timeline and its corrections hold each of them', () => {
    fc.assert(
      fc.property(fc.subarray([...entries]), (some) => {
        const { timeline } = foldCourse(some);
        const ids = timeline.flatMap(({ original, annotations }) => [original.id, ...annotations.map(({ id }) => id)]);
        expect(ids.toSorted()).toEqual(some.map(({ id }) => id).toSorted());
      }),
    );
  });
});
