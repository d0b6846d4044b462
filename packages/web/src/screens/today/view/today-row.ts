import {
  type CourseState,
  courseFindings,
  formatGiven,
  givenAt,
  type InfusionState,
  type Instant,
  pumpAt,
  pumpHistory,
  type Role,
} from '@ketaguide/course';
import { assess } from '@ketaguide/guideline';
import { formatDate, formatQuantity } from '@ketaguide/quantities';
import type { CourseJournal } from '../../../journal/course-journal.ts';
import { stateOf } from '../../../journal/course-state.ts';
import { dayOf, timeOfDay } from '../../../recorded-course/clock-words.ts';
import { courseSteps, currentInfusion, type Step, stepPath } from './course-steps.ts';
import { nextAction } from './next-action.ts';

/** One case as a row of the list. */
export interface TodayRow {
  readonly course: string;
  /** "10:05" for what started today, otherwise the day: "24 Nov 2026". */
  readonly time: string;
  readonly name: string;
  readonly steps: readonly Step[];
  readonly next: string;
  readonly path: string;
  /** Who is waited for. */
  readonly roles: readonly Role[];
  /** Of a live case: "79 mg given, 17.5 mL/h". */
  readonly dose: string | undefined;
  /** How many questions are still open; undefined once the infusion has started. */
  readonly unknowns: number | undefined;
  readonly notSent: number;
  readonly isOver: boolean;
}

/** All cases: live ones first, then by what waits, the ended ones last. */
export function todayRows(courses: readonly CourseJournal[], now: Instant): readonly TodayRow[] {
  return courses
    .map((journal) => ({ row: todayRow(journal, now), order: orderOf(journal) }))
    .sort((left, right) => left.order.localeCompare(right.order))
    .map(({ row }) => row);
}

export function todayRow({ course, events, outbox }: CourseJournal, now: Instant): TodayRow {
  const state = stateOf(events);
  const infusion = currentInfusion(state);
  const { words, step, roles } = nextAction(state);
  return {
    course,
    time: timeWords(infusion, now),
    name: state.patient?.name ?? 'Name not on record',
    steps: courseSteps(state),
    next: words,
    path: stepPath(course, step),
    roles,
    dose: isLive(infusion) ? doseWords(infusion, now) : undefined,
    unknowns: infusion?.started === undefined ? openQuestions(state, now) : undefined,
    notSent: outbox.length,
    isOver: infusion?.status === 'closed',
  };
}

const isLive = (infusion: InfusionState | undefined): infusion is InfusionState =>
  infusion?.status === 'running' || infusion?.status === 'paused';

function timeWords(infusion: InfusionState | undefined, now: Instant): string {
  const started = infusion?.started?.happenedAt;
  if (started !== undefined) {
    return dayOf(started) === dayOf(now) ? timeOfDay(started) : formatDate(dayOf(started));
  }
  const planned = infusion?.opened?.data.plannedFor;
  if (planned === undefined) return 'no day yet';
  return planned === dayOf(now) ? 'today' : formatDate(planned);
}

function doseWords(infusion: InfusionState, now: Instant): string {
  const given = `${formatGiven(givenAt(infusion, now).total)} given`;
  const pump = pumpAt(pumpHistory(infusion), now);
  if (infusion.status === 'paused' || pump === undefined) return given;
  return `${given}, ${formatQuantity(pump.rate)}`;
}

function openQuestions(state: CourseState, now: Instant): number {
  const asOf = dayOf(now);
  return assess(courseFindings(state, { people: [], asOf }), asOf).questions.length;
}

const ranks: Readonly<Record<InfusionState['status'], number>> = {
  running: 0,
  paused: 0,
  stopped: 1,
  checking: 2,
  signed: 2,
  opened: 2,
  closed: 3,
};

/** Text that sorts as the rows do: what runs, what waits for today, what waits, what is over; the newest first in each. */
function orderOf({ events }: CourseJournal): string {
  const state = stateOf(events);
  const infusion = currentInfusion(state);
  const rank = infusion === undefined ? ranks.opened : ranks[infusion.status];
  const opened = infusion?.opened?.data.plannedFor ?? '9999';
  return `${rank} ${opened}`;
}
