import { recordRules } from '../findings/record-rules.ts';
import { type CodeSystemKey, codeSystemOf } from './code-system.ts';
import { comparableIcd10Cm, withoutDot } from './icd-10-cm.ts';
import {
  type EntryData,
  entryFromData,
  type ListName,
  listNames,
  type ValueSetData,
  type ValueSetEntry,
} from './value-set.ts';

/** A value set that holds a code, with the list and the entry that decide there. */
export interface ValueSetMatch {
  readonly valueSet: string;
  readonly list: ListName;
  readonly entry: ValueSetEntry;
}

/** Finds the value sets that hold a code, in the order of their ids. */
export type CodeLookup = (system: string, code: string) => readonly ValueSetMatch[];

/** An entry with the place where it stands. */
interface Holding {
  readonly file: ValueSetData;
  readonly list: ListName;
  readonly entry: EntryData;
}

interface Index {
  /** `system key|code without its dot` to the entries that name the code itself. */
  readonly codes: ReadonlyMap<string, readonly Holding[]>;
  /** ICD-10-CM prefix without its dot to the families that begin with it. */
  readonly families: ReadonlyMap<string, readonly Holding[]>;
}

const noMatch: readonly ValueSetMatch[] = Object.freeze([]);
/** So that a feed of ever new codes cannot fill the memory. */
const rememberedAtMost = 20_000;

const codeKey = (system: string, code: string): string => `${system}|${system === icd10Cm ? withoutDot(code) : code}`;

function buildIndex(files: readonly ValueSetData[]): Index {
  const codes = new Map<string, Holding[]>();
  const families = new Map<string, Holding[]>();
  for (const file of files) {
    for (const list of listNames) {
      for (const entry of file[list] ?? []) {
        const index = entry.codePrefix === undefined ? codes : families;
        const key =
          entry.codePrefix === undefined ? codeKey(entry.system, entry.code ?? '') : withoutDot(entry.codePrefix);
        const holdings = index.get(key);
        if (holdings === undefined) index.set(key, [{ file, list, entry }]);
        else holdings.push({ file, list, entry });
      }
    }
  }
  return { codes, families };
}

const icd10Cm: CodeSystemKey = 'icd-10-cm';

/** How much of the code an entry covers; the code itself covers more than any family. */
const coverage = ({ codePrefix }: EntryData): number =>
  codePrefix === undefined ? Number.POSITIVE_INFINITY : withoutDot(codePrefix).length;

/** Whether `a` decides over `b` inside one value set. */
function outranks(a: Holding, b: Holding): boolean {
  if (a.list !== b.list && (a.list === 'excludes' || b.list === 'excludes')) return a.list === 'excludes';
  const [ofA, ofB] = [coverage(a.entry), coverage(b.entry)];
  return ofA === ofB ? saysMore(a.list, b.list) : ofA > ofB;
}

const byWhatTheySay: readonly ListName[] = recordRules.precedence.betweenEntries;

/** Between lists that cover as much of the code. */
const saysMore = (a: ListName, b: ListName): boolean => byWhatTheySay.indexOf(a) < byWhatTheySay.indexOf(b);

const isException = (entry: EntryData, code: string): boolean =>
  entry.exceptions?.some((exception) => code.startsWith(withoutDot(exception))) ?? false;

function familiesOf(index: Index, code: string): readonly Holding[] {
  const prefixes = Array.from(code, (_, last) => code.slice(0, last + 1));
  return prefixes
    .flatMap((prefix) => index.families.get(prefix) ?? [])
    .filter(({ entry }) => !isException(entry, code));
}

function winners(holdings: readonly Holding[]): readonly ValueSetMatch[] {
  const byFile = new Map<ValueSetData, Holding>();
  for (const holding of holdings) {
    const present = byFile.get(holding.file);
    if (present === undefined || outranks(holding, present)) byFile.set(holding.file, holding);
  }
  return [...byFile.values()]
    .map(({ file, list, entry }) => ({ valueSet: file.id, list, entry: entryFromData(file, entry) }))
    .sort((a, b) => (a.valueSet < b.valueSet ? -1 : 1));
}

/**
 * A lookup in these value sets; its index is built at the first call. Inside one value set `excludes` decides over all
 * other lists; else the entry that covers most of the code does, and between equals the list that says most.
 */
export function codeLookup(files: readonly ValueSetData[]): CodeLookup {
  let index: Index | undefined;
  const remembered = new Map<string, readonly ValueSetMatch[]>();
  return (system, code) => {
    if (typeof system !== 'string' || typeof code !== 'string') return noMatch;
    const systemKey = codeSystemOf(system)?.key;
    if (systemKey === undefined) return noMatch;
    const compared = systemKey === icd10Cm ? comparableIcd10Cm(code) : code;
    if (compared === undefined) return noMatch;
    const key = codeKey(systemKey, compared);
    const before = remembered.get(key);
    if (before !== undefined) return before;
    index ??= buildIndex(files);
    const itself = index.codes.get(key) ?? [];
    const holdings = systemKey === icd10Cm ? [...itself, ...familiesOf(index, compared)] : itself;
    if (holdings.length === 0) return noMatch;
    const matches = winners(holdings);
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(key, matches);
    return matches;
  };
}
