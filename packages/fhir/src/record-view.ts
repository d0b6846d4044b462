import type { ValueSetId } from '@ketaguide/guideline';
import { askedValueSets } from './asked-value-sets.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { codingsOf } from './coding.ts';
import { type ConditionStanding, conditionStanding } from './condition-standing.ts';
import type { Element } from './element.ts';
import { notAskedFor, type Outcomes } from './receipt.ts';
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

const none: readonly Candidate[] = [];

/** Looks once at every resource and sorts it under the value sets that ask for it. */
export function recordView(
  entries: readonly RecordEntry[],
  subjectOf: (resource: Element) => Whose,
  asOf: string,
  outcomes: Outcomes,
): RecordView {
  const byType = new Map<string, Map<ValueSetId, Candidate[]>>();
  for (const [resourceType, asked] of askedValueSets()) {
    const byValueSet = new Map<ValueSetId, Candidate[]>();
    byType.set(resourceType, byValueSet);
    for (const valueSet of asked) byValueSet.set(valueSet, []);
  }
  for (const entry of entries) {
    const asked = askedValueSets().get(entry.resourceType);
    if (asked === undefined) continue;
    const codings = codingsOf(entry.resource['code']);
    const candidates = candidatesIn(entry, codings, asked);
    if (candidates === undefined) {
      outcomes.ignore(entry, codings.length === 0 ? 'has no code with its system' : notAskedFor);
      continue;
    }
    for (const [valueSet, candidate] of candidates) byType.get(entry.resourceType)?.get(valueSet)?.push(candidate);
  }
  return {
    ...outcomes,
    asOf,
    candidates: (resourceType, valueSet) => byType.get(resourceType)?.get(valueSet) ?? none,
    conditionStanding: remembering((entry) => conditionStanding(entry.resource, subjectOf(entry.resource), asOf)),
    resultStanding: remembering((entry) => resultStanding(entry.resource, subjectOf(entry.resource), asOf)),
  };
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
