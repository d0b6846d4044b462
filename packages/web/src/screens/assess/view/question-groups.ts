import type { FindingId, Recommendation } from '@ketaguide/guideline';
import { statementNaming } from './question.ts';

/** Questions that decide the same statement, under it. */
export interface QuestionGroup {
  readonly statement: Recommendation;
  readonly findings: readonly FindingId[];
}

/** Puts neighbouring questions of the same statement together, so that what depends on them is said once. */
export function questionGroups(findings: readonly FindingId[]): readonly QuestionGroup[] {
  const groups: { statement: Recommendation; findings: FindingId[] }[] = [];
  for (const finding of findings) {
    const statement = statementNaming(finding);
    const last = groups.at(-1);
    if (last?.statement === statement) last.findings.push(finding);
    else groups.push({ statement, findings: [finding] });
  }
  return groups;
}
