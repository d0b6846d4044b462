import type { CourseId } from '@ketaguide/course';
import type { PatientRecord } from '@ketaguide/fhir';
import type { FindingId } from '@ketaguide/guideline';
import type { PatientIdentity } from '../record/patient-identity.ts';
import type { OpenedRecord } from '../record/reader-messages.ts';
import { type AnswerSheet, emptySheet, type GivenAnswer, withAnswer } from './answer-sheet.ts';
import type { AnswerOfOther, ContestedAnswer } from './answers-of-others.ts';

/** One record that was opened, or the blank case in which everything is entered by hand. */
export interface OpenCase {
  /** Another number for every record that is opened. */
  readonly number: number;
  readonly record: PatientRecord | undefined;
  readonly identity: PatientIdentity | undefined;
  readonly isSample: boolean;
  /** What the clinic of a sample patient has answered, by finding id: one tap enters it. */
  readonly prepared?: Readonly<Record<string, string>>;
  /** The day for which everything holds, ISO. */
  readonly asOf: string;
  /** Clock time of this device when the record was read, "09:02". */
  readonly openedAt: string;
  /** The course in whose record the answers and the signed plan are kept; absent: on this page only. */
  readonly course?: CourseId;
}

interface Step {
  readonly sheet: AnswerSheet;
  /** What the step changed; undefined when it cleared everything. */
  readonly finding: FindingId | undefined;
}

/** All that Assess and Plan hold of a patient: in memory only, unless the case is a course. */
export interface CaseState {
  readonly openCase: OpenCase;
  readonly sheet: AnswerSheet;
  /** The sheets before, the newest last. */
  readonly past: readonly Step[];
  /** What others answered meanwhile, taken over into the sheet and not put away yet; the newest last. */
  readonly fromOthers: readonly AnswerOfOther[];
  /** What others answered differently, without knowing of the answer in the sheet: a person chooses. */
  readonly contested: readonly ContestedAnswer[];
}

export type CaseChange =
  | {
      readonly kind: 'open';
      readonly opened: OpenedRecord | undefined;
      readonly isSample: boolean;
      readonly prepared?: Readonly<Record<string, string>> | undefined;
      readonly asOf: string;
      readonly at: string;
      /** Of a course: which, and what was answered before. */
      readonly course?: CourseId;
      readonly sheet?: AnswerSheet;
    }
  | { readonly kind: 'answer'; readonly finding: FindingId; readonly answer: GivenAnswer | undefined }
  | { readonly kind: 'take-over'; readonly answers: readonly AnswerOfOther[] }
  | { readonly kind: 'others-seen' }
  | { readonly kind: 'contested'; readonly contested: readonly ContestedAnswer[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'clear' };

/** A case without a record, on the given day. */
export const blankCase = (asOf: string, at: string): CaseState => ({
  openCase: { number: 0, record: undefined, identity: undefined, isSample: false, asOf, openedAt: at },
  sheet: emptySheet,
  past: [],
  fromOthers: [],
  contested: [],
});

export function changeCase(state: CaseState, change: CaseChange): CaseState {
  switch (change.kind) {
    case 'open': {
      const { opened, isSample, prepared, asOf, at, course, sheet = emptySheet } = change;
      return {
        openCase: {
          number: state.openCase.number + 1,
          record: opened?.record,
          identity: opened?.identity,
          isSample,
          ...(prepared === undefined ? {} : { prepared }),
          asOf,
          openedAt: at,
          ...(course === undefined ? {} : { course }),
        },
        sheet,
        past: [],
        fromOthers: [],
        contested: [],
      };
    }
    case 'answer':
      return {
        ...state,
        sheet: withAnswer(state.sheet, change.finding, change.answer),
        past: [...state.past, { sheet: state.sheet, finding: change.finding }],
      };
    case 'take-over':
      return change.answers.reduce(takeOver, state);
    case 'others-seen':
      return { ...state, fromOthers: [] };
    case 'contested':
      return { ...state, contested: change.contested };
    case 'undo': {
      const before = state.past.at(-1);
      return before === undefined ? state : { ...state, sheet: before.sheet, past: state.past.slice(0, -1) };
    }
    case 'clear':
      return { ...state, sheet: emptySheet, past: [...state.past, { sheet: state.sheet, finding: undefined }] };
  }
}

/** An answer given here meanwhile stays: it was not the one that the other answer replaces. */
function takeOver(state: CaseState, from: AnswerOfOther): CaseState {
  const { finding, answer, instead } = from;
  if (state.sheet[finding] !== instead) return state;
  const taken = (sheet: AnswerSheet) => withAnswer(sheet, finding, answer);
  return {
    ...state,
    sheet: taken(state.sheet),
    // Undo takes back what was done here, never what somebody else answered.
    past: state.past.filter((step) => step.finding !== finding).map((step) => ({ ...step, sheet: taken(step.sheet) })),
    fromOthers: [...state.fromOthers.filter((other) => other.finding !== finding), from],
  };
}

/** What undo would take back: a finding, everything (`all`), or nothing. */
export function undoable(state: CaseState): FindingId | 'all' | undefined {
  const last = state.past.at(-1);
  return last === undefined ? undefined : (last.finding ?? 'all');
}
