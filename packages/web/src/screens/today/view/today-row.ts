import {
  type CaseStep,
  type CourseState,
  courseFindings,
  formatGiven,
  givenAt,
  type InfusionState,
  isSampleCourse,
  type NextActionContext,
  nextAction,
  pumpAt,
  pumpHistory,
  type Role,
} from '@ketaguide/course';
import { askedFindingById, assess, type FindingScope } from '@ketaguide/guideline';
import { formatDate, formatQuantity } from '@ketaguide/quantities';
import type { CourseJournal } from '../../../journal/course-journal.ts';
import { stateOf } from '../../../journal/course-state.ts';
import { dayOf, timeOfDay } from '../../../recorded-course/clock-words.ts';
import { courseSteps, currentInfusion, type Step, stepPath } from './course-steps.ts';

/** One case as a row of the list. */
export interface TodayRow {
  readonly course: string;
  /** Rows sort by it, then by the day. */
  readonly order: number;
  readonly day: string;
  /** "10:05" for what started today, otherwise the day: "24 Nov 2026". */
  readonly time: string;
  readonly name: string;
  /** Invented, to try things out. */
  readonly isSample: boolean;
  readonly steps: readonly Step[];
  readonly next: string;
  readonly path: string;
  readonly step: CaseStep;
  readonly isForYou: boolean;
  /** Of a live case: "79 mg given, 17.5 mL/h". */
  readonly dose: string | undefined;
  /** How many questions are still open; undefined once the infusion has started. */
  readonly unknowns: number | undefined;
  readonly notSent: number;
  readonly isOver: boolean;
}

/** All cases for somebody with these roles: live ones first, then what waits for them, the ended ones last. */
export function todayRows(
  courses: readonly CourseJournal[],
  roles: readonly Role[],
  context: NextActionContext,
): readonly TodayRow[] {
  return courses
    .map((journal) => todayRow(journal, roles, context))
    .sort((left, right) => left.order - right.order || left.day.localeCompare(right.day));
}

function todayRow(
  { course, events, outbox }: CourseJournal,
  roles: readonly Role[],
  context: NextActionContext,
): TodayRow {
  const { now } = context;
  const state = stateOf(events);
  const infusion = currentInfusion(state);
  const { words, step, isForYou, order } = nextAction(state, roles, context);
  return {
    course,
    order,
    day: infusion?.opened?.data.plannedFor ?? '',
    time: timeWords(infusion, now),
    name: state.patient?.name ?? 'Name not on record',
    isSample: isSampleCourse(state),
    steps: courseSteps(state),
    next: words,
    step,
    path: stepPath(course, step),
    isForYou,
    dose: isLive(infusion) ? doseWords(infusion, now) : undefined,
    unknowns: infusion?.started === undefined ? openQuestions(state, context) : undefined,
    notSent: outbox.length,
    isOver: infusion?.status === 'closed',
  };
}

const isLive = (infusion: InfusionState | undefined): infusion is InfusionState =>
  infusion?.status === 'running' || infusion?.status === 'paused';

function timeWords(infusion: InfusionState | undefined, now: string): string {
  const started = infusion?.started?.happenedAt;
  if (started !== undefined) {
    return dayOf(started) === dayOf(now) ? timeOfDay(started) : formatDate(dayOf(started));
  }
  const planned = infusion?.opened?.data.plannedFor;
  if (planned === undefined) return 'no day yet';
  return planned === dayOf(now) ? 'today' : formatDate(planned);
}

function doseWords(infusion: InfusionState, now: string): string {
  const given = `${formatGiven(givenAt(infusion, now).total)} given`;
  const pump = pumpAt(pumpHistory(infusion), now);
  if (infusion.status === 'paused' || pump === undefined) return given;
  return `${given}, ${formatQuantity(pump.rate)}`;
}

/** As Assess counts them: what is asked when a plan is made is left to the plan. */
const assessScopes: readonly FindingScope[] = ['patient', 'tests'];

function openQuestions(state: CourseState, context: NextActionContext): number {
  return assess(courseFindings(state, context), context.asOf).questions.filter(({ finding }) =>
    assessScopes.some((scope) => scope === askedFindingById(finding)?.scope),
  ).length;
}
