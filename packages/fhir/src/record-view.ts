import type { ValueSetId } from '@ketaguide/guideline';
import { askedValueSets } from './asked-value-sets.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { codingsOf } from './coding.ts';
import { type ConditionStanding, conditionStanding } from './condition-standing.ts';
import type { Element } from './element.ts';
import type { Outcomes } from './receipt.ts';
import type { RecordEntry } from './record-input.ts';
import type { Whose } from './references.ts';
import { type ResultStanding, resultStanding } from './result-standing.ts';

/** The record as the readers of the findings see it: by value set, with the standing of each resource. */
export interface RecordView extends Outcomes {
  readonly asOf: string;
  /** The resources of that type whose code stands in the value set, in the order of the record. */
  readonly candidates: (resourceType: string, valueSet: ValueSetId) => readonly Candidate[];
  readonly conditionStanding: (entry: RecordEntry) => ConditionStanding;
  readonly resultStanding: (entry: RecordEntry) => ResultStanding;
}

/** A resource that the findings ask for. */
export interface AskedEntry {
  readonly entry: RecordEntry;
  readonly candidates: ReadonlyMap<ValueSetId, Candidate>;
}

/** The resources whose code stands in a value set that is asked for; looks once at each. */
export function askedEntries(entries: readonly RecordEntry[], outcomes: Outcomes): readonly AskedEntry[] {
  const asked: AskedEntry[] = [];
  const valueSets = askedValueSets();
  for (const entry of entries) {
    const forType = valueSets.get(entry.resourceType);
    if (forType === undefined) continue;
    const codings = codingsOf(entry.resource['code']);
    const candidates = candidatesIn(entry, codings, forType);
    if (candidates !== undefined) asked.push({ entry, candidates });
    else if (codings.length === 0) outcomes.ignore(entry, 'has no code with its system');
  }
  return asked;
}

/** Sorts what is asked for under the value sets that ask for it. */
export function recordView(
  asked: readonly AskedEntry[],
  subjectOf: (resource: Element) => Whose,
  asOf: string,
  outcomes: Outcomes,
): RecordView {
  const byType = new Map<string, Map<ValueSetId, Candidate[]>>();
  for (const { entry, candidates } of asked) {
    for (const [valueSet, candidate] of candidates) listFor(byType, entry.resourceType, valueSet).push(candidate);
  }
  return {
    ...outcomes,
    asOf,
    candidates: (resourceType, valueSet) => byType.get(resourceType)?.get(valueSet) ?? none,
    conditionStanding: remembering((entry) => conditionStanding(entry.resource, subjectOf(entry.resource), asOf)),
    resultStanding: remembering((entry) => resultStanding(entry.resource, subjectOf(entry.resource), asOf)),
  };
}

const none: readonly Candidate[] = [];

function listFor(
  byType: Map<string, Map<ValueSetId, Candidate[]>>,
  resourceType: string,
  valueSet: ValueSetId,
): Candidate[] {
  let byValueSet = byType.get(resourceType);
  if (byValueSet === undefined) {
    byValueSet = new Map();
    byType.set(resourceType, byValueSet);
  }
  let list = byValueSet.get(valueSet);
  if (list === undefined) {
    list = [];
    byValueSet.set(valueSet, list);
  }
  return list;
}

function remembering<T>(work: (entry: RecordEntry) => T): (entry: RecordEntry) => T {
  const remembered = new Map<RecordEntry, T>();
  return (entry) => {
    const before = remembered.get(entry);
    if (before !== undefined) return before;
    const result = work(entry);
    remembered.set(entry, result);
    return result;
  };
}
