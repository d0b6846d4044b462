import type { Fact, FindingId, FindingState, GradedConditionSource, Hint } from '@ketaguide/guideline';
import { type Dated, factFrom, hintFrom, inOrder, whatOf } from './cited.ts';
import { evidenceOf, whyLeftOut } from './condition-evidence.ts';
import type { RecordEntry } from './record-input.ts';
import type { RecordView } from './record-view.ts';
import { withMoreSources } from './settle-finding.ts';

/**
 * Reads a choice that conditions grade. Where several grades are settled the first in the order of the source holds,
 * and the others stay beside it as conflicts. A condition that does not tell its grade raises the question.
 */
export function readGradedConditions(
  finding: FindingId,
  source: GradedConditionSource,
  view: RecordView,
): FindingState | undefined {
  const grades: Dated<Fact>[][] = [];
  const hints: Dated<Hint>[] = [];
  const cited = new Set<RecordEntry>();
  for (const { choice, valueSet } of source.settles) {
    const facts: Dated<Fact>[] = [];
    for (const candidate of view.candidates('Condition', valueSet)) {
      const evidence = evidenceOf(candidate, view);
      if (evidence.kind === 'settles') facts.push(factFrom(finding, choice, candidate, evidence.date));
      else if (evidence.kind === 'raises') hints.push(hintFrom(candidate, evidence.why, evidence.date, choice));
      else {
        view.ignore(candidate.entry, whyLeftOut(evidence));
        continue;
      }
      view.use(candidate.entry);
      cited.add(candidate.entry);
    }
    if (facts.length > 0) grades.push(facts);
  }
  for (const valueSet of source.raisesQuestion) {
    for (const candidate of view.candidates('Condition', valueSet)) {
      if (cited.has(candidate.entry)) continue;
      const evidence = evidenceOf(candidate, view);
      if (evidence.kind === 'settles') hints.push(hintFrom(candidate, 'does not tell the grade', evidence.date));
      else if (evidence.kind === 'raises') hints.push(hintFrom(candidate, evidence.why, evidence.date));
      else {
        view.ignore(candidate.entry, whyLeftOut(evidence));
        continue;
      }
      view.use(candidate.entry);
      cited.add(candidate.entry);
    }
  }
  return stateOf(grades, hints);
}

function stateOf(grades: readonly (readonly Dated<Fact>[])[], hints: readonly Dated<Hint>[]): FindingState | undefined {
  const [first = [], ...others] = grades;
  const [newest, ...more] = inOrder(first);
  if (newest === undefined) return hints.length === 0 ? undefined : { hints: whatOf(hints) };
  const fact = withMoreSources(newest.what, more);
  return {
    fact: others.length === 0 ? fact : { ...fact, conflictsWith: whatOf(others.flat()) },
    ...(hints.length === 0 ? {} : { hints: whatOf(hints) }),
  };
}
