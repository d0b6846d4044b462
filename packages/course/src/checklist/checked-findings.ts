import {
  type Answers,
  answerSource,
  combineFindings,
  type Fact,
  type FindingId,
  type Findings,
  findingIds,
} from '@ketaguide/guideline';
import type { InfusionState } from '../state/infusion-state.ts';

/**
 * The findings with what was ticked on the checklist on top: lines of the guideline carry the id of their finding.
 * "Cannot confirm" takes a yes back, because nobody could see it.
 */
export function checkedFindings(findings: Findings, { items }: Pick<InfusionState, 'items'>): Findings {
  const answers: { [id in FindingId]?: Fact } = {};
  const unconfirmed: FindingId[] = [];
  for (const { data, happenedAt } of Object.values(items)) {
    const id = findingIds.find((finding) => finding === data.item);
    if (id === undefined) continue;
    if (data.state === 'cannot-confirm') unconfirmed.push(id);
    else answers[id] = { finding: id, value: data.state, source: answerSource, date: happenedAt };
  }
  const combined = combineFindings(findings, answers satisfies Answers);
  return unconfirmed.length === 0
    ? combined
    : Object.fromEntries(Object.entries(combined).filter(([id]) => !unconfirmed.some((finding) => finding === id)));
}
