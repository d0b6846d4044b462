import { assess } from '@ketaguide/guideline';
import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { made, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { courseFindings } from './course-findings.ts';

const findings = (more: readonly AnyEntry[], asOf = '2026-11-24') =>
  courseFindings(foldCourse([...startedCase(), ...more]), { people, asOf });
const value = (id: keyof ReturnType<typeof findings>, more: readonly AnyEntry[], asOf?: string) =>
  findings(more, asOf)[id]?.fact?.value;

const assigned = (supervising: string | null, administering: string | null) => [
  made('people-assigned', '09:20', { supervising, administering }),
];

describe('the findings of a course', () => {
  it('weight with its day, age and sex as entered, and what the signed plan gives', () => {
    const known = findings([]);
    expect(known.weight?.fact).toMatchObject({ value: { value: 70, unit: 'kg' }, date: '2026-11-24' });
    expect(known.age?.fact?.value).toEqual({ value: 54, unit: 'a' });
    expect(known.sex?.fact?.value).toBe('female');
    expect(known['planned-infusion-rate']?.fact?.value).toEqual({ value: 0.5, unit: 'mg/kg/h' });
    expect(known['planned-total-dose']?.fact?.value).toEqual({ value: 140, unit: 'mg' });
    expect(known['planned-bolus']?.fact?.value).toEqual({ value: 0, unit: 'mg/kg' });
    expect(known['planned-duration']?.fact?.value).toEqual({ value: 240, unit: 'min' });
  });
  it('an answer decides and keeps what the record says; "unknown" leaves the record standing', () => {
    const fact = { finding: 'hepatic-disease', value: 'severe', source: 'Condition/9' } as const;
    const read = made('record-read', '08:06', {
      findings: { 'hepatic-disease': { fact } },
      medicines: [],
      asOf: '2026-11-24',
    });
    const mild = made('finding-answered', '08:20', { finding: 'hepatic-disease', value: 'mild' });
    const unknown = made('finding-answered', '08:20', { finding: 'hepatic-disease', value: 'unknown' });
    expect(findings([read, mild])['hepatic-disease']?.fact).toMatchObject({ value: 'mild', conflictsWith: [fact] });
    expect(value('hepatic-disease', [read, unknown])).toBe('severe');
    expect(value('hepatic-disease', [unknown])).toBeUndefined();
  });
  it("the clinic's threshold counts where it is lower", () => {
    const policy = {
      ...defaultPolicy,
      limits: { monitoredSettingThreshold: { value: 0.4, unit: 'mg/kg/h' } as const },
    };
    const state = foldCourse(startedCase());
    const assessment = assess(courseFindings(state, { people, asOf: '2026-11-24', policy }), '2026-11-24');
    const setting = (of: typeof assessment) =>
      of.recommendations.find(({ recommendation }) => recommendation.id === 'personnel.setting')?.status;
    expect(setting(assessment)).toBe('applies');
    expect(setting(assess(courseFindings(state, { people, asOf: '2026-11-24' }), '2026-11-24'))).toBe('does-not-apply');
  });
});

describe('the people of an infusion', () => {
  it('a physician with ketamine experience and both trainings, and a trained nurse', () => {
    const known = findings(assigned('prescriber', 'nurse'));
    for (const id of [
      'supervisor-is-physician-experienced-with-ketamine',
      'supervisor-acls-certified',
      'supervisor-sedation-trained',
      'administrator-is-nurse-or-physician-assistant',
      'administrator-sedation-trained',
    ] as const) {
      expect(known[id]?.fact?.value, id).toBe('yes');
    }
    expect(known['supervisor-acls-certified']?.fact?.note).toBe('Dr. Pat Prescriber: ACLS until 31 Jan 2027');
  });
  it('a training counts up to its last day', () => {
    expect(value('supervisor-sedation-trained', assigned('prescriber', null), '2026-12-31')).toBe('yes');
    expect(value('supervisor-sedation-trained', assigned('prescriber', null), '2027-01-01')).toBe('no');
  });
  it('an ended training is never yes, and one without a day is not known', () => {
    const known = findings(assigned('lapsed', 'lapsed'));
    expect(known['supervisor-acls-certified']?.fact).toMatchObject({
      value: 'no',
      note: 'Lee Lapsed: ACLS ended on 1 Mar 2026',
    });
    expect(known['supervisor-sedation-trained']?.fact).toBeUndefined();
    expect(known['administrator-sedation-trained']?.fact).toBeUndefined();
    expect(known['administrator-sedation-trained']?.hints?.[0]?.why).toMatch(/no day/);
  });
  it('a nurse is no physician; of a profession that is not listed that is not known', () => {
    expect(value('supervisor-is-physician-experienced-with-ketamine', assigned('nurse', null))).toBe('no');
    const known = findings(assigned('practitioner', 'practitioner'));
    expect(known['supervisor-is-physician-experienced-with-ketamine']?.fact).toBeUndefined();
    expect(known['administrator-is-nurse-or-physician-assistant']?.fact).toBeUndefined();
    expect(known['administrator-is-nurse-or-physician-assistant']?.hints).toHaveLength(1);
  });
  it('a physician who gives it is not listed for that either', () => {
    expect(value('administrator-is-nurse-or-physician-assistant', assigned(null, 'prescriber'))).toBeUndefined();
  });
  it('nobody assigned, or somebody unknown, tells nothing', () => {
    expect(value('supervisor-acls-certified', assigned(null, null))).toBeUndefined();
    expect(value('supervisor-acls-certified', assigned('stranger', null))).toBeUndefined();
  });
});

describe('the response as findings', () => {
  const score = (time: string, measure: string, role: 'baseline' | 'follow-up', points: number) =>
    made('score-recorded', time, { measure, role, score: points });
  const positive = (more: readonly AnyEntry[]) =>
    assess(findings(more), '2026-11-24').recommendations.find(
      ({ recommendation }) => recommendation.id === 'response.positive',
    );
  it('8 → 5 and satisfied is a positive response', () => {
    const entries = [
      score('08:00', 'nrs', 'baseline', 8),
      score('20:00', 'nrs', 'follow-up', 5),
      made('satisfaction-recorded', '20:01', { satisfied: 'yes' }),
    ];
    expect(positive(entries)).toMatchObject({ status: 'applies', met: 'yes' });
  });
  it('without satisfaction it is not known', () => {
    const entries = [score('08:00', 'nrs', 'baseline', 8), score('20:00', 'nrs', 'follow-up', 5)];
    expect(positive(entries)?.met).toBe('unknown');
  });
  it('a score on another scale counts as a comparable measure', () => {
    const entries = [
      score('08:00', 'vas', 'baseline', 80),
      score('20:00', 'vas', 'follow-up', 56),
      made('satisfaction-recorded', '20:01', { satisfied: 'yes' }),
    ];
    expect(value('comparable-measure-improved', entries)).toBe('yes');
    expect(positive(entries)?.met).toBe('yes');
  });
  it('before a response is recorded nothing applies', () => {
    expect(positive([score('08:00', 'nrs', 'baseline', 8)])?.status).toBe('does-not-apply');
  });
});
