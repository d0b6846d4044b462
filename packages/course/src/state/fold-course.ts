import type { FindingId } from '@ketaguide/guideline';
import type { AnyEntry, Entry } from '../events/entry.ts';
import type { InfusionId } from '../events/event-envelope.ts';
import { orderOfMaking } from '../events/order-of-making.ts';
import type { CourseState } from './course-state.ts';
import { foldInfusion } from './fold-infusion.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

type Building = { -readonly [key in keyof CourseState]: CourseState[key] };

/**
 * The course that its entries make, whatever order they arrived in. All entries are of one course. Entries that nobody
 * has acknowledged yet count like the others.
 */
export function foldCourse(entries: readonly AnyEntry[]): CourseState {
  const timeline = timelineOf(entries);
  const answers: { [id in FindingId]?: Entry<'finding-answered'> } = {};
  const answered: Entry<'finding-answered'>[] = [];
  const scores: Entry<'score-recorded'>[] = [];
  const satisfactions: Entry<'satisfaction-recorded'>[] = [];
  const state: Building = {
    course: entries[0]?.course ?? null,
    opened: undefined,
    patient: undefined,
    recordRead: undefined,
    answers,
    weight: undefined,
    scores,
    satisfactions,
    followOn: undefined,
    closed: undefined,
    infusions: [],
    timeline,
    sequence: entries.reduce((highest, { sequence = 0 }) => Math.max(highest, sequence), 0),
  };

  const take = (entry: AnyEntry): void => {
    switch (entry.type) {
      case 'course-opened':
        state.opened ??= entry;
        state.patient ??= entry.data.patient;
        return;
      case 'record-read':
        state.recordRead = entry;
        return;
      case 'finding-answered':
        answered.push(entry);
        return;
      case 'weight-entered':
        state.weight = entry;
        return;
      case 'score-recorded':
        scores.push(entry);
        return;
      case 'satisfaction-recorded':
        satisfactions.push(entry);
        return;
      case 'follow-on-chosen':
        state.followOn = entry;
        return;
      case 'course-closed':
        state.closed = entry;
        return;
      default:
        return;
    }
  };

  const byInfusion = new Map<InfusionId, TimelineEntry[]>();
  for (const each of timeline) {
    const { infusion } = each.original;
    if (infusion === null) {
      if (each.artifact === undefined) take(each.entry);
      continue;
    }
    const others = byInfusion.get(infusion);
    if (others === undefined) byInfusion.set(infusion, [each]);
    else others.push(each);
  }
  // An answer that was made with another in view replaces it, whatever the clocks of their devices say.
  for (const entry of answered.sort(orderOfMaking(entries))) {
    if (entry.data.value === null) delete answers[entry.data.finding];
    else answers[entry.data.finding] = entry;
  }
  state.infusions = [...byInfusion].map(([id, of]) => foldInfusion(id, of));
  return state;
}

/** The infusion of that id, if the course has it. */
export const infusionOf = ({ infusions }: CourseState, id: InfusionId | null) =>
  infusions.find((infusion) => infusion.id === id);
