import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { at, made, mL, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { AnyEntry } from '../events/entry.ts';
import type { Role } from '../people/role.ts';
import { foldCourse } from '../state/fold-course.ts';
import { nextAction } from './next-action.ts';

const policy = { ...defaultPolicy, checklist: [], dischargeItems: [] };
const next = (entries: readonly AnyEntry[], now = '10:05', roles: readonly Role[] = [], asOf = '2026-11-24') =>
  nextAction(foldCourse(entries), roles, { policy, people, now: at(now), asOf });

const [opened, weight, infusionOpened, signed, readBack, started] = startedCase() as readonly [
  AnyEntry,
  AnyEntry,
  AnyEntry,
  AnyEntry,
  AnyEntry,
  AnyEntry,
];
const settled: readonly AnyEntry[] = [
  ...(
    [
      'cardiovascular-disease-suspected-or-high-risk',
      'liver-dysfunction',
      'liver-toxicity-risk',
      'high-dose-frequent-infusions-expected',
    ] as const
  ).map((finding) => made('finding-answered', '08:20', { finding, value: 'no' })),
];
const planned = [opened, weight, infusionOpened, ...settled, signed];
const checked = [
  ...planned,
  readBack,
  made('people-assigned', '09:20', { supervising: 'prescriber', administering: 'nurse' }),
  made('vitals-recorded', '09:40', { phase: 'baseline', signs: { pulse: { value: 70 } } }),
];
const running = [...checked, started];
const stopped = made('stopped', '14:00', { pumpVolume: mL(70), reason: 'completed' });
const waste = made('waste-recorded', '14:01', {
  amount: { value: 360, unit: 'mg' },
  volume: null,
  witness: null,
  disposal: 'sink',
});
const closed = made('closed', '14:10', { notDone: [] });
const over = [...running, stopped, waste, closed];

describe('the next action', () => {
  it.each<[string, readonly AnyEntry[], string, string, readonly Role[]]>([
    ['a new case', [opened], 'Assess', 'assess', ['prescriber', 'nurse']],
    ['answers given', [opened, ...settled], 'Plan and sign', 'plan', ['prescriber']],
    ['an infusion without a plan', [opened, infusionOpened], 'Plan and sign', 'plan', ['prescriber']],
    [
      'a plan that was unsigned',
      [...planned, made('plan-unsigned', '09:10', { because: ['inputs'] })],
      'Sign again: the plan has changed',
      'plan',
      ['prescriber'],
    ],
    [
      'an answer that no longer fits the plan',
      [...planned, made('finding-answered', '09:10', { finding: 'pregnancy', value: 'yes' })],
      'Sign again: Pregnancy is now: Yes.',
      'plan',
      ['prescriber'],
    ],
    // People, their five lines, baseline vital signs, read-back.
    ['a signed plan', planned, 'Check before the start: 8 open', 'check', ['prescriber', 'nurse']],
    ['all checked', checked, 'All checked: start', 'check', ['prescriber', 'nurse']],
    ['running', running, 'Runs, 3 h 55 min left', 'infuse', ['prescriber', 'nurse']],
    ['paused', [...running, made('paused', '10:04', { reason: 'x' })], 'Paused', 'infuse', ['prescriber', 'nurse']],
  ])('%s', (_what, entries, words, step, roles) => {
    expect(next(entries)).toMatchObject({ words, step, roles });
  });
  it('vital signs that are due come first', () => {
    expect(next(running, '10:22').words).toBe('No vitals for 22 min. Your clinic asks every 15 min.');
    expect(next([...running, stopped], '14:20')).toMatchObject({
      step: 'close',
      words: expect.stringMatching(/^No vitals for 20 min/),
    });
  });
  it('everything given, still running', () => {
    const late = made('vitals-recorded', '14:25', { phase: 'infusion', signs: { pulse: { value: 70 } } });
    expect(next([...running, late], '14:30').words).toBe('The planned amount has been given');
  });
  it('closing, with what is open', () => {
    expect(next([...running, stopped], '14:05').words).toBe('Close the record: 1 open');
    expect(next([...running, stopped, waste], '14:05').words).toBe('Complete: close the record');
  });
  it('the response, when the clinic asks for it: 28 days after the stop', () => {
    expect(next(over)).toMatchObject({ words: 'Ask for the score on 22 Dec 2026', roles: [] });
    expect(next(over, '10:05', [], '2026-12-22')).toMatchObject({
      words: 'Ask for the score, due since 22 Dec 2026',
      roles: ['prescriber', 'nurse'],
    });
  });
  it('what follows', () => {
    const score = made('score-recorded', '20:00', { measure: 'nrs', role: 'follow-up', score: 5 });
    const early = made('score-recorded', '08:00', { measure: 'nrs', role: 'follow-up', score: 5 });
    expect(next([...over, early]).words).toMatch(/^Ask for the score/);
    expect(next([...over, score])).toMatchObject({
      words: 'Response recorded: choose what follows',
      roles: ['prescriber'],
    });
    const chosen = (option: 'oral' | 'repeat-infusion') => made('follow-on-chosen', '20:10', { option });
    expect(next([...over, score, chosen('repeat-infusion')])).toMatchObject({
      words: 'Plan the next infusion',
      step: 'plan',
    });
    expect(next([...over, score, chosen('oral')]).words).toBe('End the case');
    expect(next([...over, made('course-closed', '20:20', { reason: 'done' })])).toMatchObject({
      words: 'Case ended',
      roles: [],
    });
  });
  it('a case that was closed without a start', () => {
    expect(next([...planned, made('closed', '09:30', { notDone: [] })]).words).toBe(
      'Not given: plan again, or end the case',
    );
  });
});

describe('the order of the rows', () => {
  const order = (entries: readonly AnyEntry[], now: string, roles: readonly Role[]) => next(entries, now, roles).order;
  it('what runs stands on top for everybody, overdue first, then paused', () => {
    const paused = [...running, made('paused', '10:04', { reason: 'x' })];
    for (const roles of [['lead'], ['nurse'], ['prescriber'], []] as const) {
      const orders = [
        order(running, '10:22', roles),
        order(paused, '10:05', roles),
        order(running, '10:05', roles),
        order([...running, stopped], '14:05', roles),
        order(over, '10:05', roles),
        order([...over, made('course-closed', '20:20', { reason: 'done' })], '10:05', roles),
      ];
      expect(orders).toEqual(orders.toSorted((left, right) => left - right));
    }
  });
  it('what waits for you stands before what waits for others', () => {
    expect(next(planned, '10:05', ['nurse']).isForYou).toBe(true);
    expect(order(planned, '10:05', ['nurse'])).toBeLessThan(order([opened, ...settled], '10:05', ['nurse']));
    expect(order([opened, ...settled], '10:05', ['prescriber'])).toBeLessThan(order(planned, '10:05', ['lead']));
  });
});
