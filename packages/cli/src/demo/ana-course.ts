import { type CourseState, foldCourse, type InfusionState, infusionOf, type SummaryContext } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { anaClinic } from './ana-clinic.ts';
import { anaEntries, infusionId } from './ana-entries.ts';
import type { DemoCase } from './demo-case.ts';

/** What her entries amount to, and how they are written out. */
export interface AnaCourse {
  readonly state: CourseState;
  readonly infusion: InfusionState;
  readonly context: SummaryContext;
}

export function anaCourse(demo: DemoCase): AnaCourse {
  const entries = anaEntries(demo);
  const state = foldCourse(entries);
  const infusion = infusionOf(state, infusionId);
  const last = entries.at(-1);
  if (infusion === undefined || last === undefined) throw new Error('the course of the demo has no infusion');
  return {
    state,
    infusion,
    context: {
      policy: defaultPolicy,
      people: Object.values(anaClinic),
      // The demo plays in no time zone: the hours are those of its instants.
      clock: { day: (instant) => instant.slice(0, 10), time: (instant) => instant.slice(11, 16) },
      now: last.enteredAt,
    },
  };
}
