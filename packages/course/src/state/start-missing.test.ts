import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { at, bag, made, mg, minutes, mL, mLPerHour, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import { openLines } from '../checklist/checklist-line.ts';
import { closingChecklist } from '../checklist/closing-checklist.ts';
import type { AnyEntry } from '../events/entry.ts';
import { courseFindings } from '../findings/course-findings.ts';
import { summaryAsText } from '../summary/copy-for-chart.ts';
import { infusionSummary } from '../summary/infusion-summary.ts';
import { nextAction } from '../today/next-action.ts';
import { foldCourse } from './fold-course.ts';
import { isStartMissing, startMissingWords } from './start-missing.ts';

const policy = { ...defaultPolicy, checklist: [], dischargeItems: [] };
const beforeStart = startedCase().slice(0, -1);
const now = at('11:00');
const asOf = '2026-11-24';
const caseOf = (...entries: readonly AnyEntry[]) => {
  const state = foldCourse([...beforeStart, ...entries]);
  const infusion = state.infusions.at(-1);
  if (infusion === undefined) throw new Error('no infusion');
  return { state, infusion };
};
const slower = made('rate-changed', '10:20', { rate: mLPerHour(14), reason: 'x' });
const stopped = made('stopped', '10:40', { pumpVolume: mL(9), reason: 'completed' });

describe('an infusion without a start', () => {
  it.each<[string, AnyEntry, boolean]>([
    ['a rate', slower, true],
    ['a pause', made('paused', '10:20', { reason: 'x' }), true],
    ['a resumption', made('resumed', '10:20', { rate: mLPerHour(14) }), true],
    ['a bolus', made('bolus-given', '10:20', { dose: mg(5), duration: minutes(0) }), true],
    ['another bag', made('bag-changed', '10:20', { bag }), true],
    ['a stop', stopped, true],
    ['vital signs during it', made('vitals-recorded', '10:20', { phase: 'infusion', signs: {} }), true],
    [
      'an adverse event',
      made('adverse-event-recorded', '10:20', { kind: 'nausea', severity: 'mild', action: 'none' }),
      true,
    ],
    ['baseline vital signs', made('vitals-recorded', '09:40', { phase: 'baseline', signs: {} }), false],
    ['a note', made('note-written', '10:20', { text: 'x' }), false],
  ])('is told from %s', (_, entry, isMissing) => {
    expect(isStartMissing(caseOf(entry).infusion)).toBe(isMissing);
  });

  it('is none once the start is in the record, nor where the entry was marked as a mistake', () => {
    expect(isStartMissing(caseOf(slower, made('started', '10:00', { rate: mLPerHour(17.5), bag })).infusion)).toBe(
      false,
    );
    const mark = made('entry-marked-as-artifact', '10:21', { entry: slower.id, reason: 'entered-by-mistake' });
    expect(isStartMissing(caseOf(slower, mark).infusion)).toBe(false);
  });

  it.each([
    ['running', [slower]],
    ['stopped', [slower, stopped]],
  ])('is the next action of everybody, on top: %s', (_, entries) => {
    expect(nextAction(caseOf(...entries).state, ['nurse'], { policy, people, now, asOf })).toMatchObject({
      words: startMissingWords,
      step: 'infuse',
      isForYou: true,
      order: 0,
    });
  });

  it('is said in the summary, with no amount, and is missing before the record is closed', () => {
    const { state, infusion } = caseOf(slower, stopped);
    const clock = { time: (instant: string) => instant.slice(11, 16), day: (instant: string) => instant.slice(0, 10) };
    const text = summaryAsText(infusionSummary(state, infusion, { policy, people, clock, now }), { clock });
    expect(text).toContain(startMissingWords);
    expect(text).toContain('How much was given cannot be worked out without a start.');
    expect(text).toContain('The start of the infusion: not recorded.');
    expect(text).not.toContain('Not started');
    expect(text).not.toContain('Infused ');
    const findings = courseFindings(state, { people, asOf, policy, infusion });
    const open = (of: typeof infusion) =>
      openLines(closingChecklist(of, { policy, findings, asOf })).map(({ id }) => id);
    expect(open(infusion)).toContain('started');
    expect(open(caseOf(slower).infusion)).toEqual(expect.arrayContaining(['started', 'stopped', 'pump-volume']));
    expect(open(caseOf().infusion)).not.toContain('started');
  });
});
