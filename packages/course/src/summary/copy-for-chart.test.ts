import { limits, validationNotice } from '@ketaguide/guideline';
import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import {
  at,
  bag,
  course,
  infusion as infusionId,
  made,
  mLPerHour,
  signedPlan,
  startedCase,
} from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import { wholeCase } from '../../test/whole-case.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { copyForChart } from './copy-for-chart.ts';

const clock = { day: (instant: string) => instant.slice(0, 10), time: (instant: string) => instant.slice(11, 16) };
const textOf = (entries: readonly AnyEntry[], now = at('16:00')): string => {
  const state = foldCourse(entries);
  const [infusion] = state.infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return copyForChart(state, infusion, { policy: defaultPolicy, people, clock, now });
};

describe('the record as text for the chart', () => {
  it('says everything that was recorded, what was not, and what is not known', async () => {
    await expect(textOf(wholeCase())).toMatchFileSnapshot('../../test/golden/copy-for-chart.txt');
  });
  it('holds the figures: 35 + 7 + 10 mg bolus + … as worked out by hand', () => {
    // 60 min at 35 mg per hour, 30 at 28, 10 paused, 120 at 35: 35 + 14 + 70 = 119 mg; with the bolus 129 mg, 64.5 mL.
    expect(textOf(wholeCase())).toContain(
      'Infused 119 mg in 3 h 30 min of running. Bolus 10 mg; 129 mg with it. Volume 64.5 mL.',
    );
    expect(textOf(wholeCase())).toContain('Pump 65 mL, worked out 64.5 mL: the pump gave 0.5 mL more (1 mg, 0.8%).');
  });
  it('is a draft until the record is closed', () => {
    expect(textOf(startedCase(), at('10:30'))).toContain('Draft: the record is not closed yet.');
    expect(textOf(startedCase(), at('10:30'))).toContain('Not stopped yet; figures up to 10:30.');
    expect(textOf(wholeCase())).toContain('Record closed by Nora Nurse, 24 Nov 2026 15:00.');
  });
  it('says what nobody validated, under which versions it ran, and that it does not monitor', () => {
    const text = textOf(wholeCase());
    expect(text).toContain(validationNotice);
    expect(text).toContain('Guideline definition version 1.0.0.');
    expect(text).toContain('Clinic policy version 1.');
    expect(text).toContain('This record does not monitor the patient.');
  });
  it('keeps the reasons of the plan with what they were given for', () => {
    // 17.5 mg per hour for 4 h is 70 mg.
    const low = made('plan-signed', '09:06', { plan: signedPlan(0.25) }, { author: 'prescriber' });
    expect(textOf([...startedCase(), low])).toContain(
      '70 mg in 4 h. [dosing.dose-response] Reason: Specialist advice. (Guideline)',
    );
  });
  it('holds no id of a person, an entry or a course', () => {
    const text = textOf(wholeCase());
    for (const id of [course, infusionId, 'prescriber']) expect(text).not.toContain(id);
  });
  it('a total just below the least one stays below it', () => {
    // 35 mg per hour for 136.4 min is 79.5666… mg.
    const text = textOf(startedCase(), '2026-11-24T12:16:24.000Z');
    expect(text).toContain('Infused 79.6 mg');
    expect(limits.totalDoseMinimum.value).toBe(80);
  });
  it('what the checklist settled is known, and what nobody could confirm is not', () => {
    const ticked = (state: 'yes' | 'cannot-confirm') =>
      made('item-checked', '09:30', { item: 'supervisor-acls-certified', state, reason: 'other', text: 'no card' });
    const notKnown = (entries: readonly AnyEntry[]) => textOf(entries).split('NOT KNOWN YET')[1] ?? '';
    const line = 'Supervisor: ACLS certified: not known yet.';
    expect(notKnown(startedCase())).toContain(line);
    expect(notKnown([...startedCase(), ticked('cannot-confirm')])).toContain(line);
    expect(notKnown([...startedCase(), ticked('yes')])).not.toContain(line);
  });
  it('says of a start without a connection what stood against it', () => {
    const marked = { rate: mLPerHour(17.5), bag, withoutServer: true } as const;
    const start = made('started', '10:02', marked, { sequence: 6, despite: 'Pregnancy is now: Yes.' });
    expect(textOf([...startedCase().slice(0, -1), start], at('10:30'))).toContain(
      '- 10:02 Started 10:02 without a connection. Held against the record later: Pregnancy is now: Yes.',
    );
  });
  it('says of a time that it is later than its receipt', () => {
    const note = { ...made('note-written', '10:20', { text: 'Sleeps.' }, { sequence: 7 }), receivedAt: at('10:10') };
    expect(textOf([...startedCase(), note], at('10:30'))).toContain(
      '- 10:20 Sleeps. (this time is later than when it was received)',
    );
  });
  it('a case that never began says so', () => {
    expect(textOf(startedCase().slice(0, 3))).toContain('- Not started.');
    expect(textOf(startedCase().slice(0, 3))).toContain('- No plan is signed.');
  });
});
