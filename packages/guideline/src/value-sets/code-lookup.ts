import { codeSystemOf } from './code-system.ts';
import { comparableIcd10Cm } from './icd-10-cm.ts';
import type { ListName, ValueSet, ValueSetEntry } from './value-set.ts';

/** A value set that holds a code, with the list and the entry that decide there. */
export interface ValueSetMatch {
  readonly valueSet: string;
  readonly list: ListName;
  readonly entry: ValueSetEntry;
}

/** Finds the value sets that hold a code. */
export type CodeLookup = (system: string, code: string) => readonly ValueSetMatch[];

/** A match with how much of the code it covers; an exact code covers more than any family. */
interface Candidate extends ValueSetMatch {
  readonly length: number;
  readonly exceptions: readonly string[];
}

const exactLength = Number.POSITIVE_INFINITY;
/** Between lists that match equally well. */
const strength: Readonly<Record<ListName, number>> = { excludes: 3, settles: 2, 'settles-no': 1, 'raises-question': 0 };
const noMatch: readonly ValueSetMatch[] = Object.freeze([]);
/** So that a feed of ever new codes cannot fill the memory. */
const memoryLimit = 20_000;

type Candidates = Map<string, Candidate[]>;

interface Index {
  /** By code system, then by code. */
  readonly codes: ReadonlyMap<string, Candidates>;
  /** ICD-10-CM families by their prefix. */
  readonly families: Candidates;
}

const icd10Cm = codeSystemOf('http://hl7.org/fhir/sid/icd-10-cm')?.uri ?? '';

const comparable = (system: string, code: string): string | undefined =>
  system === icd10Cm ? comparableIcd10Cm(code) : code;

function add(candidates: Candidates, key: string, candidate: Candidate): void {
  const present = candidates.get(key);
  if (present === undefined) candidates.set(key, [candidate]);
  else present.push(candidate);
}

function buildIndex(valueSets: readonly ValueSet[]): Index {
  const codes = new Map<string, Candidates>();
  const families: Candidates = new Map();
  for (const valueSet of valueSets) {
    for (const list of Object.keys(valueSet.lists) as ListName[]) {
      for (const entry of valueSet.lists[list]) {
        const match = { valueSet: valueSet.id, list, entry };
        if (entry.codePrefix !== undefined) {
          const prefix = comparableIcd10Cm(entry.codePrefix) ?? entry.codePrefix;
          const exceptions = entry.exceptions.map((code) => comparableIcd10Cm(code) ?? code);
          add(families, prefix, { ...match, length: prefix.length, exceptions });
        } else {
          const ofSystem: Candidates = codes.get(entry.system) ?? new Map();
          codes.set(entry.system, ofSystem);
          const key = comparable(entry.system, entry.code) ?? entry.code;
          add(ofSystem, key, { ...match, length: exactLength, exceptions: [] });
        }
      }
    }
  }
  return { codes, families };
}

/** Whether `a` decides over `b` inside one value set. */
function outranks(a: Candidate, b: Candidate): boolean {
  if (a.list !== b.list && (a.list === 'excludes' || b.list === 'excludes')) return a.list === 'excludes';
  return a.length === b.length ? strength[a.list] > strength[b.list] : a.length > b.length;
}

function candidatesFor(index: Index, system: string, code: string): readonly Candidate[] {
  const exact = index.codes.get(system)?.get(code) ?? [];
  if (system !== icd10Cm) return exact;
  const found = [...exact];
  for (let length = 1; length <= code.length; length++) {
    for (const family of index.families.get(code.slice(0, length)) ?? []) {
      if (!family.exceptions.some((exception) => code.startsWith(exception))) found.push(family);
    }
  }
  return found;
}

function winners(candidates: readonly Candidate[]): readonly ValueSetMatch[] {
  if (candidates.length === 0) return noMatch;
  const byValueSet = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const present = byValueSet.get(candidate.valueSet);
    if (present === undefined || outranks(candidate, present)) byValueSet.set(candidate.valueSet, candidate);
  }
  return [...byValueSet.values()]
    .map(({ valueSet, list, entry }) => ({ valueSet, list, entry }))
    .sort((a, b) => (a.valueSet < b.valueSet ? -1 : 1));
}

/**
 * A lookup over these value sets. The index is built at the first call. Inside one value set `excludes` decides over all
 * other lists; else the longest match does, and between equally long ones the list that says more.
 */
export function codeLookup(valueSets: () => readonly ValueSet[]): CodeLookup {
  let index: Index | undefined;
  const remembered = new Map<string, readonly ValueSetMatch[]>();
  return (system, code) => {
    if (typeof system !== 'string' || typeof code !== 'string') return noMatch;
    const uri = codeSystemOf(system)?.uri;
    if (uri === undefined) return noMatch;
    const compared = comparable(uri, code);
    if (compared === undefined) return noMatch;
    index ??= buildIndex(valueSets());
    if (uri !== icd10Cm && index.codes.get(uri)?.has(compared) !== true) return noMatch;
    const key = `${uri}|${compared}`;
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const matches = winners(candidatesFor(index, uri, compared));
    if (remembered.size >= memoryLimit) remembered.clear();
    remembered.set(key, matches);
    return matches;
  };
}
