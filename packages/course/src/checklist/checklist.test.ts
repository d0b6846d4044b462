import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { bag, made, mg, mL, mLPerHour, signedPlan, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { AnyEntry } from '../events/entry.ts';
import { courseFindings } from '../findings/course-findings.ts';
import { foldCourse } from '../state/fold-course.ts';
import { openLines } from './checklist-line.ts';
import { closingChecklist } from './closing-checklist.ts';
import { missing } from './missing.ts';
import { startChecklist } from './start-checklist.ts';

const policy = {
  ...defaultPolicy,
  checklist: [{ id: 'consent', label: 'Consent on file' }],
  dischargeItems: [
    { id: 'recovery-vitals', label: 'Recovery vital signs' },
    { id: 'escort-present', label: 'Escort present' },
  ],
};
const asOf = '2026-11-24';
const view = (entries: readonly AnyEntry[]) => {
  const state = foldCourse(entries);
  const [infusion] = state.infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return { infusion, context: { policy, asOf, findings: courseFindings(state, { people, asOf }) } };
};
const before = (more: readonly AnyEntry[] = []) => {
  const { infusion, context } = view([...startedCase().slice(0, 5), ...more]);
  return startChecklist(infusion, context);
};
const assigned = made('people-assigned', '09:20', { supervising: 'prescriber', administering: 'nurse' });
const answered = (
  finding: 'cardiovascular-disease-suspected-or-high-risk' | 'liver-dysfunction' | 'baseline-ecg',
  value: string,
) => made('finding-answered', '08:30', { finding, value });
const noRisk = [
  answered('cardiovascular-disease-suspected-or-high-risk', 'no'),
  answered('liver-dysfunction', 'no'),
  made('finding-answered', '08:30', { finding: 'liver-toxicity-risk', value: 'no' }),
  made('finding-answered', '08:30', { finding: 'high-dose-frequent-infusions-expected', value: 'no' }),
];

describe('the checklist before the start', () => {
  it.each(['__proto__', 'constructor'])('an item may be called %s', (id) => {
    const named = { ...policy, checklist: [{ id, label: 'Named so' }] };
    const lineWith = (more: readonly AnyEntry[]) => {
      const { infusion, context } = view([...startedCase().slice(0, 5), ...more]);
      return startChecklist(infusion, { ...context, policy: named }).find((line) => line.id === id)?.state;
    };
    expect(lineWith([])).toBe('not-asked-yet');
    expect(lineWith([made('item-checked', '09:30', { item: id, state: 'no' })])).toBe('no');
  });
  it("holds the guideline's lines by finding, the clinic's, and the tool's own, each with where it comes from", () => {
    expect(before(noRisk).map(({ id, provenance }) => [id, provenance])).toEqual([
      ['people', 'tool-rule'],
      ['supervisor-is-physician-experienced-with-ketamine', 'guideline'],
      ['supervisor-acls-certified', 'guideline'],
      ['supervisor-sedation-trained', 'guideline'],
      ['administrator-is-nurse-or-physician-assistant', 'guideline'],
      ['administrator-sedation-trained', 'guideline'],
      ['consent', 'clinic-policy'],
      ['baseline-vitals', 'clinic-policy'],
      ['read-back', 'tool-rule'],
    ]);
  });
  it('asks for the setting only above the threshold, and for it to be looked at now', () => {
    const fast = made('plan-signed', '09:10', { plan: signedPlan(1.2) }, { author: 'prescriber' });
    const stated = made('finding-answered', '08:40', { finding: 'setting-monitored', value: 'yes' });
    const line = before([...noRisk, fast, stated]).find(({ id }) => id === 'setting-monitored');
    expect(line).toMatchObject({ recommendation: 'personnel.setting', state: 'not-asked-yet', isSettled: false });
  });
  it('asks for the ECG where it applies or may apply, and not once it is known to be done', () => {
    const ecg = (more: readonly AnyEntry[]) => before(more).find(({ id }) => id === 'baseline-ecg');
    expect(ecg(noRisk)).toBeUndefined();
    expect(ecg([])).toMatchObject({ recommendation: 'testing.ecg', isSettled: false });
    const risk = answered('cardiovascular-disease-suspected-or-high-risk', 'yes');
    expect(ecg([risk])?.isSettled).toBe(false);
    expect(ecg([risk, answered('baseline-ecg', 'yes')])).toMatchObject({ state: 'yes', isSettled: true });
  });
  it("the people's trainings settle their lines", () => {
    const open = openLines(before([...noRisk, assigned])).map(({ id }) => id);
    expect(open).toEqual(['consent', 'baseline-vitals']);
  });
  it('is settled when all is ticked', () => {
    const entries = [
      ...noRisk,
      assigned,
      made('item-checked', '09:30', { item: 'consent', state: 'yes' }),
      made('vitals-recorded', '09:40', { phase: 'baseline', signs: { pulse: { value: 70 } } }),
    ];
    expect(openLines(before(entries))).toEqual([]);
  });
  it('"no" and "cannot confirm" are settled by their reason, and by nothing else', () => {
    const line = (data: { state: 'no' | 'cannot-confirm'; reason?: string }) =>
      before([made('item-checked', '09:30', { item: 'consent', ...data })]).find(({ id }) => id === 'consent');
    expect(line({ state: 'no' })).toMatchObject({ state: 'no', isSettled: false });
    expect(line({ state: 'no', reason: 'signed-on-paper' })?.isSettled).toBe(true);
    expect(line({ state: 'cannot-confirm', reason: 'not-found' })).toMatchObject({
      state: 'cannot-confirm',
      reason: { reason: 'not-found' },
      isSettled: true,
    });
  });
});

const stopped = made('stopped', '14:00', { pumpVolume: mL(70), reason: 'completed' });
const after = (more: readonly AnyEntry[]) => {
  const { infusion, context } = view([...startedCase(), ...more]);
  return closingChecklist(infusion, context);
};
const openAfter = (more: readonly AnyEntry[]) => openLines(after(more)).map(({ id }) => id);

describe('the list before the record is closed', () => {
  it('the stop, the pump, what is left over and the discharge items', () => {
    expect(openAfter(noRisk)).toEqual(['stopped', 'pump-volume', 'recovery-vitals', 'escort-present']);
    expect(openAfter([...noRisk, stopped])).toEqual(['waste', 'recovery-vitals', 'escort-present']);
  });
  it('a stop without the volume of the pump leaves that open', () => {
    const blind = made('stopped', '14:00', { pumpVolume: null, reason: 'access-lost' });
    expect(openAfter([...noRisk, blind])).toContain('pump-volume');
  });
  it('nothing is left over of a bag that ran empty', () => {
    // 17.5 mL/h from 10:00 to 14:00 is 70 mL.
    const small = { drug: mg(140), volume: mL(70) };
    const entries = [made('started', '10:00', { rate: mLPerHour(17.5), bag: small }), stopped];
    const { infusion, context } = view(entries);
    expect(closingChecklist(infusion, context).map(({ id }) => id)).not.toContain('waste');
    expect(bag.volume.value).toBeGreaterThan(70);
  });
  it('is settled by entries, ticks, and reasons of the closing', () => {
    const entries = [
      ...noRisk,
      stopped,
      made('waste-recorded', '14:10', { amount: mg(360), volume: mL(180), witness: 'second', disposal: 'sink' }),
      made('vitals-recorded', '14:15', { phase: 'recovery', signs: { pulse: { value: 70 } } }),
    ];
    expect(openAfter(entries)).toEqual(['escort-present']);
    const closed = made('closed', '15:00', { notDone: [{ item: 'escort-present', reason: 'stays-overnight' }] });
    expect(openAfter([...entries, closed])).toEqual([]);
    expect(after([...entries, closed]).find(({ id }) => id === 'escort-present')).toMatchObject({
      state: 'not-asked-yet',
      reason: { reason: 'stays-overnight' },
    });
  });
  it('carries the liver tests where they are considered, and only there', () => {
    const risk = answered('liver-dysfunction', 'yes');
    const line = (more: readonly AnyEntry[]) => after(more).find(({ id }) => id === 'post-infusion-liver-tests');
    expect(line([risk])).toMatchObject({
      provenance: 'guideline',
      recommendation: 'testing.liver-function',
      isSettled: false,
    });
    expect(line(noRisk)).toBeUndefined();
    expect(line([])).toBeUndefined();
    const ticked = made('discharge-item-checked', '14:30', { item: 'post-infusion-liver-tests', state: 'yes' });
    expect(line([risk, ticked])?.isSettled).toBe(true);
  });
  it('an infusion that never began asks for no stop and no pump', () => {
    const { infusion, context } = view(startedCase().slice(0, 3));
    expect(openLines(closingChecklist(infusion, context)).map(({ id }) => id)).toEqual([
      'recovery-vitals',
      'escort-present',
    ]);
  });
});

it('what is missing is of the checklist before the start, and of the closing after it', () => {
  const early = view([...startedCase().slice(0, 5), ...noRisk, assigned]);
  expect(missing(early.infusion, early.context).map(({ id }) => id)).toEqual(['consent', 'baseline-vitals']);
  const late = view([...startedCase(), ...noRisk]);
  expect(missing(late.infusion, late.context).map(({ id }) => id)).toContain('stopped');
});
