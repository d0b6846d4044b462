import type { EventOf } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import type { Instant } from '../events/event-envelope.ts';
import type { CourseState } from '../state/course-state.ts';
import { courseWith } from '../state/course-with.ts';
import { infusionOf } from '../state/fold-course.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { type GivenAmounts, givenAt } from './given.ts';

/** A correction or a mark that is not saved yet. */
export type ProposedAnnotation = {
  readonly [type in 'entry-corrected' | 'entry-marked-as-artifact']: {
    readonly type: type;
    readonly data: EventOf<type>['data'];
  };
}['entry-corrected' | 'entry-marked-as-artifact'];

/** What stands as given so far, and what would stand once a correction or a mark is saved. */
export interface GivenBeforeAndAfter {
  readonly before: GivenAmounts;
  readonly after: GivenAmounts;
  readonly isChanged: boolean;
}

export function givenAfter(
  state: CourseState,
  infusion: InfusionState,
  proposed: ProposedAnnotation,
  now: Instant,
): GivenBeforeAndAfter {
  const before = givenUntil(infusion, now);
  const [first] = infusion.timeline;
  if (first === undefined) return { before, after: before, isChanged: false };
  const { course, author, rulesVersion, policyVersion } = first.original;
  const added = {
    ...{ id: 'proposed', course, infusion: infusion.id, happenedAt: now, enteredAt: now, author },
    ...{ rulesVersion, policyVersion, basedOn: state.sequence },
    ...proposed,
  } satisfies AnyEntry;
  const after = givenUntil(infusionOf(courseWith(state, added), infusion.id) ?? infusion, now);
  return { before, after, isChanged: amounts.some((key) => before[key].value !== after[key].value) };
}

const amounts = ['infused', 'bolus', 'total', 'volume'] as const;

/** Nothing is given after the stop. */
const givenUntil = (infusion: InfusionState, now: Instant): GivenAmounts =>
  givenAt(infusion, infusion.stopped?.happenedAt ?? now);
