import type { AnyEntry, CourseState, Entry, PersonId } from '@ketaguide/course';
import type { FindingId } from '@ketaguide/guideline';
import { timeOfDay } from '../recorded-course/clock-words.ts';
import type { AnswerSheet, GivenAnswer } from './answer-sheet.ts';
import { givenAnswer } from './course-case.ts';

/** What others answered of the open course, on another device or in another window. */

type Answered = Entry<'finding-answered'>;

/** An answer of the record that Assess and Plan take over. */
export interface AnswerOfOther {
  readonly finding: FindingId;
  /** Undefined: it was taken back. */
  readonly answer: GivenAnswer | undefined;
  /** What stood in the sheet until then: when that has changed meanwhile, nothing is taken over. */
  readonly instead: GivenAnswer | undefined;
  readonly author: PersonId;
  /** "10:02". */
  readonly at: string;
}

/** One finding that several people answered in different ways, none of whom knew of the others. */
export interface ContestedAnswer {
  readonly finding: FindingId;
  /** In the order of their entering; the last of each person. */
  readonly answers: readonly {
    readonly author: PersonId;
    readonly answer: GivenAnswer;
    readonly at: string;
  }[];
}

/**
 * What the record says otherwise than the sheet. What is contested is left alone: a person chooses.
 *
 * @param sheet with nothing in it that is still on its way into the record
 */
export function answersToTakeOver(
  sheet: AnswerSheet,
  state: CourseState,
  entries: readonly AnyEntry[],
  contested: readonly ContestedAnswer[],
): readonly AnswerOfOther[] {
  const findings = new Set([...Object.keys(sheet), ...Object.keys(state.answers)] as FindingId[]);
  return [...findings].flatMap((finding) => {
    const instead = sheet[finding];
    const counting = state.answers[finding];
    const answer = counting && answerOf(counting);
    if (isSame(instead, answer) || contested.some((other) => other.finding === finding)) return [];
    const said = counting ?? answersTo(finding, entries).findLast(({ data }) => data.value === null);
    if (said === undefined) return [];
    return [{ finding, answer, instead, author: said.author, at: timeOfDay(said.enteredAt) }];
  });
}

/** The findings whose last answers differ and were given by people who did not know of one another's. */
export function contestedAnswers(entries: readonly AnyEntry[]): readonly ContestedAnswer[] {
  const byFinding = Map.groupBy(entries.filter(isAnswered), ({ data }) => data.finding);
  return [...byFinding].flatMap(([finding, answered]) => {
    const last = answered.filter((entry) => !answered.some((other) => replaces(other, entry)));
    const values = new Set(last.map(({ data }) => JSON.stringify(data.value)));
    // Where one of them took an answer back there is nothing to choose between: the record decides, and it is told.
    if (values.size < 2 || last.some(({ data }) => data.value === null)) return [];
    const answers = last
      .toSorted((left, right) => Date.parse(left.enteredAt) - Date.parse(right.enteredAt))
      .map((entry) => ({ author: entry.author, answer: answerOf(entry), at: timeOfDay(entry.enteredAt) }));
    return [{ finding, answers }];
  });
}

/** Whether somebody gave an answer with the other in view, or the same person gave it later. */
function replaces(answer: Answered, other: Answered): boolean {
  if (answer.id === other.id) return false;
  const hadSeen = other.sequence !== undefined && (answer.basedOn ?? 0) >= other.sequence;
  return hadSeen || (answer.author === other.author && Date.parse(answer.enteredAt) > Date.parse(other.enteredAt));
}

const isAnswered = (entry: AnyEntry): entry is Answered => entry.type === 'finding-answered';

const answersTo = (finding: FindingId, entries: readonly AnyEntry[]): readonly Answered[] =>
  entries.filter(isAnswered).filter(({ data }) => data.finding === finding);

const answerOf = ({ data, enteredAt }: Answered): GivenAnswer =>
  givenAnswer(data.value, data.note, timeOfDay(enteredAt));

/** By what was said, whatever time it shows. */
function isSame(left: GivenAnswer | undefined, right: GivenAnswer | undefined): boolean {
  const said = (answer: GivenAnswer | undefined): unknown => {
    if (answer === undefined) return null;
    return answer.kind === 'known' ? [answer.value, answer.reason ?? null] : ['unknown', answer.why ?? null];
  };
  return JSON.stringify(said(left)) === JSON.stringify(said(right));
}
