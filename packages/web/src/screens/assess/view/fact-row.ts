import {
  type AskedFinding,
  describeValue,
  type Fact,
  type FindingId,
  type Findings,
  findingById,
  type Hint,
  type Knowledge,
  knowledgeOf,
  notKnownYet,
  originOf,
} from '@ketaguide/guideline';
import { formatDate, noBreakSpace } from '@ketaguide/quantities';
import type { AnswerSheet, GivenAnswer } from '../../../case/answer-sheet.ts';

/** A fact of the record that says something else than the one that counts. */
export interface Conflict {
  readonly value: string;
  readonly source: string;
}

/** One finding as a row shows it: what it is, where that was read, and what speaks against it. */
export interface FactRow {
  readonly finding: AskedFinding;
  readonly isKnown: boolean;
  /** "No", "Severe", "70 kg"; "Not known yet" while nothing is known. */
  readonly value: string;
  /** "From the record, 12 Mar 2024", "Entered 09:04"; empty while nothing is known. */
  readonly source: string;
  /** What the source calls it, or how it was worked out. */
  readonly note: string | undefined;
  readonly given: GivenAnswer | undefined;
  readonly conflicts: readonly Conflict[];
  /** An answer differs from the record, and nobody has said why yet. */
  readonly needsReason: boolean;
  readonly hints: readonly Hint[];
}

/** The row of a finding, from what is known and what was entered. */
export function factRow(finding: AskedFinding, findings: Findings, sheet: AnswerSheet): FactRow {
  const fact = knowledge(findings).factOf(finding.id);
  const given = sheet[finding.id];
  const conflicts = (fact?.conflictsWith ?? []).map((other) => ({
    value: describeValue(other.finding, other.value),
    source: sourceWords(other, sheet),
  }));
  const reason = given?.kind === 'known' ? given.reason : undefined;
  return {
    finding,
    isKnown: fact !== undefined,
    value: fact === undefined ? notKnownYet : describeValue(finding.id, fact.value),
    source: fact === undefined ? '' : sourceWords(fact, sheet),
    note: fact?.note === undefined || isRepetition(fact.note, finding.name) ? undefined : fact.note,
    given,
    conflicts,
    needsReason: conflicts.length > 0 && reason === undefined,
    hints: findings[finding.id]?.hints ?? [],
  };
}

const known = new WeakMap<Findings, Knowledge>();

/** What follows from the findings, worked out once for all rows. */
function knowledge(findings: Findings): Knowledge {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const now = knowledgeOf(findings);
  known.set(findings, now);
  return now;
}

/** Where a fact was read, for a person: "From the record, 12 Mar 2024", "Entered 09:04". */
function sourceWords(fact: Fact, sheet: AnswerSheet): string {
  switch (originOf(fact)) {
    case 'entered': {
      const at = sheet[fact.finding]?.at;
      return at === undefined ? 'Entered' : `Entered ${at}`;
    }
    case 'implied':
      return `Follows from ${nameOf(fact.impliedBy)}`;
    case 'default':
      return 'Unless changed';
    case 'record':
      return fact.date === undefined
        ? 'From the record'
        : `From the record, ${formatDate(fact.date).replaceAll(' ', noBreakSpace)}`;
  }
}

const nameOf = (id: FindingId | undefined): string =>
  id === undefined ? 'another fact' : lowerFirst(findingById(id).name);

/** "Body weight" beside "Weight" says nothing; "Body weight, more than 30 days old" does. */
const isRepetition = (note: string, name: string): boolean =>
  !/[,:;]/.test(note) && note.toLowerCase().includes(name.toLowerCase());

/** Lower case at the beginning, but for abbreviations: "liver disease", "ECG". */
export const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** What was said about not knowing: "Patient declined". */
export const isMarkedNotKnown = (given: GivenAnswer | undefined): given is GivenAnswer & { kind: 'not-known' } =>
  given?.kind === 'not-known';
