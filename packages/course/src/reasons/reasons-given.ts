import type { AnyEntry } from '../events/entry.ts';
import type { Instant } from '../events/event-envelope.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { isSampleCourse } from '../state/sample.ts';

/** From the first instant on, up to the second and without it. */
export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * What a reason was given for: a check of the plan, that no second person could be had, or none who proved who they are, a
 * line before the start, one before the closing.
 */
export type ReasonFor = 'plan' | 'second-person' | 'identity' | 'checklist' | 'closing';

/** How often one reason was given for one thing. By ids alone: what was written to it may speak of a patient. */
export interface ReasonCount {
  readonly for: ReasonFor;
  /** Of the check, the purpose, or the item. */
  readonly about: string;
  readonly reason: string;
  readonly count: number;
}

export interface ReasonsGiven {
  /** With something in the period that a reason could have been given for. */
  readonly infusions: number;
  /** Of these, how many were started without a signed plan on record: what its checks would have said, nobody knows. */
  readonly withoutPlan: number;
  /** The most frequent first. */
  readonly counts: readonly ReasonCount[];
}

/**
 * How often each rule was answered with a reason, and with which, so that a clinic sees which of them get in the way. Each
 * infusion counts once: a plan that was signed anew counts as it holds, an answer as it was given last. Samples do not count.
 */
export function reasonsGiven(state: CourseState, period: Period): ReasonsGiven {
  const infusions = isSampleCourse(state) ? [] : state.infusions;
  const each = infusions.map((infusion) => {
    const { plan, started } = infusion;
    const given = reasonsOf(infusion, period);
    const lacksPlan = plan === undefined && isIn(started, period);
    return { given, lacksPlan, counts: lacksPlan || isIn(plan, period) || given.length > 0 };
  });
  return addUpReasons([
    {
      infusions: each.filter(({ counts }) => counts).length,
      withoutPlan: each.filter(({ lacksPlan }) => lacksPlan).length,
      counts: each.flatMap(({ given }) => given.map((one) => ({ ...one, count: 1 }))),
    },
  ]);
}

/** Of several courses, what each of them has. */
export function addUpReasons(courses: readonly ReasonsGiven[]): ReasonsGiven {
  const counts = new Map<string, ReasonCount>();
  for (const one of courses.flatMap((course) => course.counts)) {
    const key = JSON.stringify([one.for, one.about, one.reason]);
    counts.set(key, { ...one, count: one.count + (counts.get(key)?.count ?? 0) });
  }
  const sum = (of: (course: ReasonsGiven) => number): number => courses.reduce((all, course) => all + of(course), 0);
  return {
    infusions: sum(({ infusions }) => infusions),
    withoutPlan: sum(({ withoutPlan }) => withoutPlan),
    counts: [...counts.values()].sort(mostFrequentFirst),
  };
}

type Given = Omit<ReasonCount, 'count'>;

function reasonsOf({ plan, readBacks, items, closed }: InfusionState, period: Period): readonly Given[] {
  return [
    ...(plan === undefined || !isIn(plan, period)
      ? []
      : plan.data.plan.reasons.map(({ check, reason }): Given => ({ for: 'plan', about: check, reason }))),
    ...readBacks
      .filter((entry) => isIn(entry, period))
      .flatMap(({ type, data }): readonly Given[] => {
        const about = data.purpose;
        if (type === 'read-back-waived') return [{ for: 'second-person', about, reason: data.reason }];
        const { notProvedBecause: because } = data;
        return because === undefined ? [] : [{ for: 'identity', about, reason: because.reason }];
      }),
    ...Object.values(items).flatMap((entry): readonly Given[] =>
      entry.data.reason !== undefined && isIn(entry, period)
        ? [{ for: 'checklist', about: entry.data.item, reason: entry.data.reason }]
        : [],
    ),
    ...(closed === undefined || !isIn(closed, period)
      ? []
      : closed.data.notDone.map(({ item, reason }): Given => ({ for: 'closing', about: item, reason }))),
  ];
}

const isIn = (entry: AnyEntry | undefined, { from, until }: Period): boolean =>
  entry !== undefined && entry.happenedAt >= from && entry.happenedAt < until;

function mostFrequentFirst(left: ReasonCount, right: ReasonCount): number {
  if (left.count !== right.count) return right.count - left.count;
  const [of, other] = [left, right].map((each) => `${each.for} ${each.about} ${each.reason}`) as [string, string];
  return of < other ? -1 : 1;
}
