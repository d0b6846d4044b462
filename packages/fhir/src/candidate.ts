import { recordRules, type ValueSetId } from '@ketaguide/guideline';
import { type ListName, lookUpCode, type ValueSetEntry, type ValueSetMatch } from '@ketaguide/guideline/value-sets';
import { type Coding, textOf } from './coding.ts';
import { clipped } from './element.ts';
import type { RecordEntry } from './record-input.ts';

/** A resource whose code stands in a value set, with what the list there says of it. */
export interface Candidate {
  readonly entry: RecordEntry;
  readonly list: ListName;
  readonly valueSetEntry: ValueSetEntry;
  /** What the record calls it, for people. */
  readonly display: string;
}

/** The asked value sets that hold a code of the resource, each with the coding that decides there. */
export function candidatesIn(
  entry: RecordEntry,
  codings: readonly Coding[],
  asked: ReadonlySet<ValueSetId>,
): ReadonlyMap<ValueSetId, Candidate> | undefined {
  let found: Map<ValueSetId, Candidate> | undefined;
  for (const coding of codings) {
    for (const match of lookUpCode(coding.system, coding.code)) {
      if (!asked.has(match.valueSet)) continue;
      found ??= new Map();
      const present = found.get(match.valueSet);
      if (present !== undefined && !decidesOver(match, present)) continue;
      found.set(match.valueSet, { entry, ...decided(match), display: displayOf(coding, entry, match) });
    }
  }
  return found;
}

const precedence: readonly ListName[] = recordRules.precedence.betweenCodings;

function decidesOver(match: ValueSetMatch, present: Candidate): boolean {
  if (match.list === present.list) return daysOf(match.entry) > daysOf(present.valueSetEntry);
  return precedence.indexOf(match.list) < precedence.indexOf(present.list);
}

/** Without a look-back of its own an entry counts for ever. */
const daysOf = ({ lookBackDays = Number.POSITIVE_INFINITY }: ValueSetEntry): number => lookBackDays;

const decided = ({ list, entry }: ValueSetMatch) => ({ list, valueSetEntry: entry });

const displayOf = (coding: Coding, { resource }: RecordEntry, match: ValueSetMatch): string =>
  clipped(coding.display ?? textOf(resource['code']) ?? match.entry.display);
