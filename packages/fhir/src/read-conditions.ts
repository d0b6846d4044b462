import type { ConditionSource, Fact, FindingId, FindingState, Hint, LookBack } from '@ketaguide/guideline';
import { lookUpCode } from '@ketaguide/guideline/value-sets';
import type { Candidate } from './candidate.ts';
import { type Dated, factFrom, hintFrom } from './cited.ts';
import { codingsOf } from './coding.ts';
import { evidenceOf } from './condition-evidence.ts';
import { readCodedObservations } from './read-coded-observations.ts';
import type { RecordView } from './record-view.ts';
import { firstDayOf, isOnOrAfter, mayBeOnOrAfter, olderThan, type RecordedDate } from './recorded-date.ts';
import { settle } from './settle-finding.ts';

/** Reads a yes/no finding from conditions and, where its source says so, from observations with a coded value. */
export function readConditions(
  finding: FindingId,
  source: ConditionSource,
  view: RecordView,
): FindingState | undefined {
  const yes: Dated<Fact>[] = [];
  const no: Dated<Fact>[] = [];
  const hints: Dated<Hint>[] = [];
  for (const candidate of view.candidates('Condition', source.valueSet)) {
    const evidence = evidenceOf(candidate, view);
    const why = whyNotCounted(candidate, evidence, source, view.asOf);
    if (why !== undefined) {
      view.ignore(candidate.entry, why);
      continue;
    }
    view.use(candidate.entry);
    if (evidence.kind === 'settles') yes.push(factFrom(finding, 'yes', candidate, evidence.date));
    else if (evidence.kind === 'raises') hints.push(hintFrom(candidate, evidence.why, evidence.date));
    else if (evidence.kind === 'refuted') {
      no.push(factFrom(finding, 'no', candidate, evidence.date, `${candidate.display}, refuted`));
    } else if (evidence.kind === 'settles-no') no.push(factFrom(finding, 'no', candidate, evidence.date));
  }
  const observed = readCodedObservations(finding, source, view);
  return settle({
    yes: [...yes, ...observed.yes],
    no: [...no, ...observed.no],
    hints: [...hints, ...observed.hints],
  });
}

function whyNotCounted(
  candidate: Candidate,
  evidence: ReturnType<typeof evidenceOf>,
  source: ConditionSource,
  asOf: string,
): string | undefined {
  switch (evidence.kind) {
    case 'nothing':
      return evidence.why;
    case 'settles':
    case 'raises': {
      const { lookBack } = source;
      if (lookBack === undefined || evidence.date === undefined) return undefined;
      return mayBeOnOrAfter(evidence.date, firstDayOf(lookBack, asOf)) ? undefined : olderThan(lookBack);
    }
    case 'refuted':
      if (!saysTheWholeFinding(candidate, source)) return 'refuted';
      return whyNegativeDoesNotCount('refuted', evidence.date, source.negativeLookBack, asOf);
    case 'settles-no':
      return whyNegativeDoesNotCount('says no', evidence.date, source.negativeLookBack, asOf);
  }
}

/** A no counts only when it is dated, and surely inside its look-back. */
function whyNegativeDoesNotCount(
  what: string,
  date: RecordedDate | undefined,
  lookBack: LookBack | undefined,
  asOf: string,
): string | undefined {
  if (lookBack === undefined) return what;
  if (date === undefined) return `${what}, and not dated`;
  return isOnOrAfter(date, firstDayOf(lookBack, asOf)) ? undefined : `${what}, and ${olderThan(lookBack)}`;
}

/**
 * Refuting one of many ways to have a disease says nothing about the disease; so every code that the condition has in
 * the value set must denote the whole finding.
 */
function saysTheWholeFinding({ entry }: Candidate, { valueSet, wholeFindingCodes = [] }: ConditionSource): boolean {
  const matches = codingsOf(entry.resource['code'])
    .flatMap(({ system, code }) => lookUpCode(system, code))
    .filter((match) => match.valueSet === valueSet);
  return (
    matches.length > 0 &&
    matches.every(({ entry: { system, code } }) =>
      wholeFindingCodes.some((whole) => whole.system === system && whole.code === code),
    )
  );
}
