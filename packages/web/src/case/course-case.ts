import { type CourseState, courseFindings, type PatientIdentity } from '@ketaguide/course';
import type { FindingId } from '@ketaguide/guideline';
import type { NewEntry } from '../journal/journal.ts';
import type { OpenedRecord } from '../record/reader-messages.ts';
import { timeOfDay } from '../recorded-course/clock-words.ts';
import type { NewEntry as RecordedEntry } from '../recorded-course/new-entry.ts';
import { type AnswerSheet, type GivenAnswer, whysNotKnown } from './answer-sheet.ts';
import type { OpenCase } from './case-state.ts';
import type { NewAnswer } from './current-case.tsx';

/** Read as "Record number not entered" in the header. */
export const numberNotEntered = 'number not entered';

/** Between the case of Assess and Plan, which is on the page, and the course, which is in the record. */

/** Who the open record is about, as a new course starts with; a name that is not on record has to be entered. */
export function patientOf({ record, identity }: OpenCase): Partial<PatientIdentity> {
  const recordNumber = identity?.recordNumber;
  const sex = record?.findings.sex?.fact?.value;
  return {
    ...(identity?.name === undefined ? {} : { name: identity.name }),
    birthDate: record?.subject.birthDate ?? null,
    identifiers: recordNumber === undefined ? [] : [{ label: 'Record', value: recordNumber }],
    sex: sexes.find((known) => known === sex) ?? 'unknown',
  };
}

const sexes = ['female', 'male', 'other', 'unknown'] as const;

/** What a new course begins with: the patient, what the record said, what was answered, and its first infusion. */
export function openingEntries(
  patient: PatientIdentity,
  { record, asOf, isSample }: Pick<OpenCase, 'record' | 'asOf' | 'isSample'>,
  sheet: AnswerSheet,
  infusion: { readonly id: string; readonly plannedFor: string },
): readonly NewEntry[] {
  return [
    { infusion: null, type: 'course-opened', data: { patient, ...(isSample ? { sample: true } : {}) } },
    ...(record === undefined
      ? []
      : [
          {
            infusion: null,
            type: 'record-read',
            data: { findings: record.findings, medicines: record.medicines, asOf },
          } as const,
        ]),
    ...changedAnswers({}, sheet),
    { infusion: infusion.id, type: 'infusion-opened', data: { plannedFor: infusion.plannedFor } },
  ];
}

/** An entry for every answer that differs between two sheets: given, changed, or taken back. */
export function changedAnswers(before: AnswerSheet, after: AnswerSheet): readonly NewEntry[] {
  const findings = new Set([...Object.keys(before), ...Object.keys(after)] as FindingId[]);
  return [...findings]
    .filter((finding) => before[finding] !== after[finding])
    .map((finding) => ({ infusion: null, type: 'finding-answered', data: { finding, ...answerData(after[finding]) } }));
}

/** An answer that is given while a course runs, as its entry; undefined takes the one before back. */
export const answerEntry = (
  finding: FindingId,
  answer: NewAnswer | undefined,
): Extract<RecordedEntry, { readonly type: 'finding-answered' }> => ({
  type: 'finding-answered',
  data: { finding, ...answerData(answer) },
});

function answerData(answer: NewAnswer | undefined) {
  if (answer === undefined) return { value: null };
  const note = answer.kind === 'known' ? answer.reason : answer.why;
  const value = answer.kind === 'known' ? answer.value : 'unknown';
  return { value: value as string | number, ...(note === undefined ? {} : { note }) };
}

/**
 * The course as Assess and Plan take it up again: what the record said and was entered with the patient's name, and the
 * answers on top.
 *
 * @param asOf ISO day for which it holds
 */
export function caseOfCourse(
  state: CourseState,
  asOf: string,
): { readonly opened: OpenedRecord; readonly sheet: AnswerSheet } {
  const { patient, recordRead } = state;
  return {
    opened: {
      record: {
        subject: {
          reference: 'Patient',
          ...(patient?.birthDate == null ? {} : { birthDate: patient.birthDate }),
        },
        findings: courseFindings({ ...state, answers: {}, infusions: [] }, { people: [], asOf }),
        medicines: recordRead?.data.medicines ?? [],
        // What became of each resource was said when it was read.
        receipt: [],
      },
      identity: { name: patient?.name, recordNumber: patient?.identifiers[0]?.value ?? numberNotEntered },
    },
    sheet: sheetOf(state),
  };
}

/** The answers of a course, as the fields show them. */
export const sheetOf = ({ answers }: Pick<CourseState, 'answers'>): AnswerSheet =>
  Object.fromEntries(
    Object.entries(answers).map(([finding, { data, enteredAt }]) => [
      finding,
      givenAnswer(data.value, data.note, timeOfDay(enteredAt)),
    ]),
  );

/** An answer of the record as the sheet holds it. */
export function givenAnswer(value: unknown, note: string | undefined, at: string): GivenAnswer {
  if (value === 'unknown') {
    const why = whysNotKnown.find((known) => known.value === note)?.value;
    return { kind: 'not-known', at, ...(why === undefined ? {} : { why }) };
  }
  return {
    kind: 'known',
    value: value as Extract<GivenAnswer, { kind: 'known' }>['value'],
    at,
    ...(note === undefined ? {} : { reason: note }),
  };
}
