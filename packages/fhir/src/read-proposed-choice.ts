import type { Fact, FindingId, FindingState, Hint, ProposedChoiceSource } from '@ketaguide/guideline';
import type { Candidate } from './candidate.ts';
import { type Dated, factFrom, hintFrom, inOrder, whatOf } from './cited.ts';
import { evidenceOf, whyLeftOut } from './condition-evidence.ts';
import type { RecordEntry } from './record-input.ts';
import type { RecordView } from './record-view.ts';
import type { RecordedDate } from './recorded-date.ts';
import { withMoreSources } from './settle-finding.ts';

interface Proposal {
  readonly choice: string;
  readonly candidate: Candidate;
  readonly date: RecordedDate | undefined;
}

/**
 * Reads a choice that the record can only propose. One kind on record is proposed; several leave the finding open, each
 * cited. Conditions that together make up a composite kind propose nothing else.
 */
export function readProposedChoice(
  finding: FindingId,
  source: ProposedChoiceSource,
  view: RecordView,
): FindingState | undefined {
  const proposals: Proposal[] = [];
  const hints: Dated<Hint>[] = [];
  const composed = new Set<RecordEntry>();
  for (const { choice, composite } of source.kinds) {
    for (const part of composite === undefined ? [] : partsOfComposite(choice, composite, view)) {
      composed.add(part.candidate.entry);
      proposals.push(part);
    }
  }
  for (const { choice, valueSet } of source.kinds) {
    for (const candidate of view.candidates('Condition', valueSet)) {
      if (composed.has(candidate.entry)) continue;
      const evidence = evidenceOf(candidate, view);
      if (evidence.kind === 'settles') proposals.push({ choice, candidate, date: evidence.date });
      else if (evidence.kind === 'raises') hints.push(hintFrom(candidate, evidence.why, evidence.date, choice));
      else {
        view.ignore(candidate.entry, whyLeftOut(evidence));
        continue;
      }
      view.use(candidate.entry);
    }
  }
  for (const { candidate } of proposals) view.use(candidate.entry);
  return stateOf(finding, proposals, hints);
}

/** The conditions that make up a composite kind: at least one of each list, or none at all. */
function partsOfComposite(choice: string, lists: readonly string[], view: RecordView): readonly Proposal[] {
  const parts = lists.map((valueSet) =>
    view.candidates('Condition', valueSet).flatMap((candidate): readonly Proposal[] => {
      const evidence = evidenceOf(candidate, view);
      if (evidence.kind === 'settles') return [{ choice, candidate, date: evidence.date }];
      view.ignore(candidate.entry, evidence.kind === 'raises' ? evidence.why : whyLeftOut(evidence));
      return [];
    }),
  );
  if (parts.every((list) => list.length > 0)) return onePerCondition(parts.flat());
  for (const { candidate } of parts.flat()) view.ignore(candidate.entry, 'counts only together with another');
  return [];
}

const onePerCondition = (proposals: readonly Proposal[]): readonly Proposal[] => [
  ...new Map(proposals.map((proposal) => [proposal.candidate.entry, proposal])).values(),
];

function stateOf(
  finding: FindingId,
  proposals: readonly Proposal[],
  hints: readonly Dated<Hint>[],
): FindingState | undefined {
  if (new Set(proposals.map(({ choice }) => choice)).size > 1) {
    const candidates = proposals.map(({ choice, candidate, date }) =>
      hintFrom(candidate, 'one of several kinds on record', date, choice),
    );
    return { hints: whatOf([...candidates, ...hints]) };
  }
  const facts = proposals.map(({ choice, candidate, date }): Dated<Fact> => factFrom(finding, choice, candidate, date));
  const [newest, ...others] = inOrder(facts);
  if (newest === undefined) return hints.length === 0 ? undefined : { hints: whatOf(hints) };
  return { fact: withMoreSources(newest.what, others), ...(hints.length === 0 ? {} : { hints: whatOf(hints) }) };
}
