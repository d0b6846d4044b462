import { foldCourse, isSampleCourse, readEvent } from '@ketaguide/course';
import { describe, expect, it } from 'vitest';
import { note } from '../journal/test-support/entries.ts';
import type { AnswerSheet } from './answer-sheet.ts';
import { caseOfCourse, changedAnswers, openingEntries } from './course-case.ts';

const at = '09:04';
const patient = { name: 'Ana Sample', birthDate: '1972-05-03', identifiers: [], sex: 'female' } as const;
const infusion = { id: 'dddddddd-0000-4000-8000-000000000004', plannedFor: '2026-11-24' };
const sheet: AnswerSheet = {
  pregnancy: { kind: 'known', value: 'no', at },
  'baseline-ecg': { kind: 'not-known', why: 'declined', at },
};

describe('a case that becomes a course', () => {
  const entries = openingEntries(patient, { record: undefined, asOf: '2026-11-24', isSample: false }, sheet, infusion);

  it('begins with the patient, the answers and the infusion', () => {
    expect(entries.map(({ type }) => type)).toEqual([
      'course-opened',
      'finding-answered',
      'finding-answered',
      'infusion-opened',
    ]);
    expect(entries[2]?.data).toEqual({ finding: 'baseline-ecg', value: 'unknown', note: 'declined' });
  });

  it('takes along what the record lists of medicines', () => {
    const medicines = [{ valueSet: 'drug.theophylline', name: 'Theophylline', source: 'MedicationRequest/7' }];
    const record = { subject: { reference: 'Patient/ana' }, findings: {}, medicines, receipt: [] };
    const read = openingEntries(patient, { record, asOf: '2026-11-24', isSample: false }, {}, infusion);
    expect(read[1]?.data).toEqual({ findings: {}, medicines, asOf: '2026-11-24' });
    const events = read.map((entry, index) => ({ ...note(`e${index}`), ...entry }) as ReturnType<typeof note>);
    expect(caseOfCourse(foldCourse(events), '2026-11-24').opened.record.medicines).toEqual(medicines);
  });

  it('of a sample is one in the record, and no other is', () => {
    const opening = { record: undefined, asOf: '2026-11-24' };
    const opened = (isSample: boolean) => {
      const [first] = openingEntries(patient, { ...opening, isSample }, {}, infusion);
      if (first === undefined) throw new Error('nothing was opened');
      return foldCourse([readEvent({ ...note('aaaaaaaa-0000-4000-8000-00000000000a'), ...first })]);
    };
    expect(isSampleCourse(opened(true))).toBe(true);
    expect(isSampleCourse(opened(false))).toBe(false);
  });

  it('comes back from the record as it was', () => {
    const events = entries.map((entry, index) => ({ ...note(`e${index}`), ...entry }) as ReturnType<typeof note>);
    const { opened, sheet: again } = caseOfCourse(foldCourse(events), '2026-11-24');
    expect(opened.identity.name).toBe('Ana Sample');
    expect(opened.record.subject.birthDate).toBe('1972-05-03');
    expect(opened.record.findings.age?.fact?.value).toEqual({ value: 54, unit: 'a' });
    expect(again).toEqual({
      pregnancy: { kind: 'known', value: 'no', at: expect.any(String) },
      'baseline-ecg': { kind: 'not-known', why: 'declined', at: expect.any(String) },
    });
  });
});

describe('answers that changed', () => {
  it('are one entry each; what is taken back says so', () => {
    const after: AnswerSheet = { pregnancy: { kind: 'known', value: 'yes', at, reason: 'test today' } };
    expect(changedAnswers(sheet, after)).toEqual([
      {
        infusion: null,
        type: 'finding-answered',
        data: { finding: 'pregnancy', value: 'yes', note: 'test today' },
      },
      { infusion: null, type: 'finding-answered', data: { finding: 'baseline-ecg', value: null } },
    ]);
    expect(changedAnswers(sheet, sheet)).toEqual([]);
  });
});
