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
 * cited, and so does a doubt about another kind. A generic kind does not stand against a specific one. Conditions that
 * together make up a composite kind propose nothing else.
 */
export function readProposedChoice(
  finding: FindingId,
  source: ProposedChoiceSource,
  view: RecordView,
): FindingState | undefined {
  const proposals: Proposal[] = [];
  const hints: Dated<Hint>[] = [];
  const composed = new Set<RecordEntry>();
  const doubtful = new Set<string>();
  for (const { choice, composite } of source.kinds) {
    if (composite === undefined) continue;
    const parts = partsOfComposite(choice, composite, view);
    for (const part of parts) {
      composed.add(part.candidate.entry);
      proposals.push(part);
    }
    if (parts.length === 0 && mayBeComposite(composite, view)) doubtful.add(choice);
  }
  for (const { choice, valueSet } of source.kinds) {
    for (const candidate of view.candidates('Condition', valueSet)) {
      if (composed.has(candidate.entry)) continue;
      const evidence = evidenceOf(candidate, view);
      if (evidence.kind === 'settles') proposals.push({ choice, candidate, date: evidence.date });
      else if (evidence.kind === 'raises') {
        hints.push(hintFrom(candidate, evidence.why, evidence.date, choice));
        if (candidate.list === 'settles' && isUnsettled(candidate, view)) doubtful.add(choice);
      } else {
        view.ignore(candidate.entry, whyLeftOut(evidence));
        continue;
      }
      view.use(candidate.entry);
    }
  }
  for (const { candidate } of proposals) view.use(candidate.entry);
  const generic = new Set(source.kinds.filter((kind) => kind.generic === true).map(({ choice }) => choice));
  return stateOf(finding, { proposals, hints, doubtful, generic });
}

/** Only its statuses keep the condition from counting, and not a code that suggests the kind in general. */
const isUnsettled = ({ entry }: Candidate, view: RecordView): boolean =>
  view.conditionStanding(entry).kind === 'unsettled';

/** The composite kind is on record once the doubt about its parts is cleared. */
const mayBeComposite = (lists: readonly string[], view: RecordView): boolean =>
  lists.every((valueSet) =>
    view
      .candidates('Condition', valueSet)
      .some(
        (candidate) =>
          candidate.list === 'settles' &&
          (isUnsettled(candidate, view) || evidenceOf(candidate, view).kind === 'settles'),
      ),
  );

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

interface Kinds {
  readonly proposals: readonly Proposal[];
  readonly hints: readonly Dated<Hint>[];
  readonly doubtful: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
}

function stateOf(finding: FindingId, { proposals, hints, doubtful, generic }: Kinds): FindingState | undefined {
  const specific = proposals.filter(({ choice }) => !generic.has(choice));
  const competing = specific.length > 0 ? specific : proposals;
  const doubts = [...doubtful].filter((choice) => !generic.has(choice));
  const kinds = new Set(competing.length === 0 ? [] : [...competing.map(({ choice }) => choice), ...doubts]);
  if (kinds.size > 1) {
    const candidates = proposals.map(({ choice, candidate, date }) =>
      hintFrom(candidate, 'one of several kinds on record', date, choice),
    );
    return { hints: whatOf([...candidates, ...hints]) };
  }
  const shown = hints.length === 0 ? {} : { hints: whatOf(hints) };
  const facts = (chosen: readonly Proposal[]) =>
    inOrder(chosen.map(({ choice, candidate, date }): Dated<Fact> => factFrom(finding, choice, candidate, date)));
  const [newest, ...others] = facts(competing);
  if (newest === undefined) return hints.length === 0 ? undefined : shown;
  const besides = facts(proposals.filter((proposal) => !competing.includes(proposal)));
  return { fact: withMoreSources(newest.what, [...others, ...besides]), ...shown };
}
