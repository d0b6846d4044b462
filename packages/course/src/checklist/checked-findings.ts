import {
  type Answers,
  answerSource,
  combineFindings,
  type Fact,
  type FindingId,
  type Findings,
  findingIds,
} from '@ketaguide/guideline';
import type { Entry } from '../events/entry.ts';
import { orderOfMaking } from '../events/order-of-making.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';

/**
 * The findings with what was ticked on the checklist on top: lines of the guideline carry the id of their finding.
 * "Cannot confirm" takes a yes back, because nobody could see it. An answer that was given after the tick, as when the
 * rate goes up while the infusion runs, stands in its place.
 */
export function checkedFindings(
  findings: Findings,
  { items }: Pick<InfusionState, 'items'>,
  { answers: given, timeline }: Pick<CourseState, 'answers' | 'timeline'>,
): Findings {
  const answers: { [id in FindingId]?: Fact } = {};
  const unconfirmed: FindingId[] = [];
  for (const item of Object.values(items)) {
    const { data, happenedAt } = item;
    const id = findingIds.find((finding) => finding === data.item);
    if (id === undefined || isAnsweredAfter(item, given[id], timeline)) continue;
    if (data.state === 'cannot-confirm') unconfirmed.push(id);
    else answers[id] = { finding: id, value: data.state, source: answerSource, date: happenedAt };
  }
  const combined = combineFindings(findings, answers satisfies Answers);
  return unconfirmed.length === 0
    ? combined
    : Object.fromEntries(Object.entries(combined).filter(([id]) => !unconfirmed.some((finding) => finding === id)));
}

function isAnsweredAfter(
  item: Entry<'item-checked'>,
  answer: Entry<'finding-answered'> | undefined,
  timeline: CourseState['timeline'],
): boolean {
  return answer !== undefined && orderOfMaking(timeline.map(({ original }) => original))(answer, item) > 0;
}
