import {
  type AskedFinding,
  askedFindingById,
  type FindingId,
  type Implication,
  implications,
  mentionedFindings,
  type Recommendation,
} from '@ketaguide/guideline';

/** What decides the value of a finding, in this order: what was stated, what implies it, what holds by default. */
export interface KnownFinding {
  readonly finding: AskedFinding;
  readonly implications: readonly Implication[];
  readonly defaultValue: number | undefined;
}

/** The findings that the criteria of these recommendations speak of, with what else can decide them. */
export function knownFindings(recommendations: readonly Recommendation[]): readonly KnownFinding[] {
  return [...new Set(recommendations.flatMap(mentionedFindings))].map(knownFinding);
}

export function knownFinding(id: FindingId): KnownFinding {
  const finding = askedFinding(id);
  return {
    finding,
    implications: implications.filter(({ implies }) => implies.finding === id),
    defaultValue: finding.kind === 'quantity' ? finding.default?.value : undefined,
  };
}

/** Whether anything but a statement can decide it. */
export const isOnlyStated = ({ implications: implied, defaultValue }: KnownFinding): boolean =>
  implied.length === 0 && defaultValue === undefined;

/** Whether something on record that only suggests it makes a difference: a presumption then does not hold. */
export const heedsSuggestions = ({ implications: implied }: KnownFinding): boolean =>
  implied.some(({ strength }) => strength === 'presumption');

/**
 * Only of conditions is it compiled whether something merely suggests the finding.
 *
 * @throws where that would make a difference and is not known
 */
export function requireSuggestions({ id, recordSource }: AskedFinding): void {
  if (recordSource === undefined || recordSource.kind === 'conditions' || !heedsSuggestions(knownFinding(id))) return;
  throw new Error(
    `finding "${id}": what only suggests it is not compiled for a source of the kind "${recordSource.kind}"`,
  );
}

/** What somebody has to state: the findings that the criteria speak of, and those that imply them. */
export function statedFindings(recommendations: readonly Recommendation[]): readonly AskedFinding[] {
  const known = knownFindings(recommendations);
  const ids = known.flatMap(({ finding, implications: implied }) => [
    finding.id,
    ...implied.map(({ when }) => when.finding),
  ]);
  return [...new Set(ids)].map(askedFinding);
}

function askedFinding(id: FindingId): AskedFinding {
  const finding = askedFindingById(id);
  if (finding === undefined) throw new Error(`finding "${id}" cannot be stated: it follows from others`);
  return finding;
}
