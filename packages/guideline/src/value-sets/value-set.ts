import { type CodeSystemKey, codeSystems } from './code-system.ts';

/** What a list of codes says of the finding; every value set may have each list. */
export const listNames = [
  /** The code is the finding. */
  'settles',
  /** The code only suggests the finding. */
  'raises-question',
  /** The code says that the finding is not there. */
  'settles-no',
  /** The code must not count, whatever the other lists say: a disease in remission. */
  'excludes',
] as const;

export type ListName = (typeof listNames)[number];

interface EntryBase {
  /** FHIR URI of the code system. */
  readonly system: string;
  readonly display: string;
  /** Where the code was seen. */
  readonly source: string;
  readonly note?: string;
  /** A clinician should look at this entry first. */
  readonly review?: true;
  /** Settles only inside this many days; an older one raises the question. */
  readonly lookBackDays?: number;
}

/** One code. */
interface CodeEntry extends EntryBase {
  readonly code: string;
  readonly codePrefix?: never;
  readonly exceptions?: never;
}

/** A family of ICD-10-CM codes: the prefix itself and all that begins with it, save what begins with an exception. */
interface CodeFamilyEntry extends EntryBase {
  readonly code?: never;
  readonly codePrefix: string;
  readonly exceptions: readonly string[];
}

export type ValueSetEntry = CodeEntry | CodeFamilyEntry;

interface ValueSetHead {
  readonly id: string;
  readonly description: string;
  readonly note?: string;
  /** Another value set whose codes raise the question here too. */
  readonly seeAlso?: string;
  /** The finding is settled by codes that settle each of these value sets, together. */
  readonly composite?: { readonly allOf: readonly string[]; readonly note: string };
}

/** The codes by which one finding is recognised in a record. */
export interface ValueSet extends ValueSetHead {
  readonly lists: Readonly<Record<ListName, readonly ValueSetEntry[]>>;
}

/** One entry of a data file: the system by its key, the source by its place in the file's table. */
export interface EntryData {
  readonly system: string;
  readonly code?: string | undefined;
  readonly codePrefix?: string | undefined;
  readonly exceptions?: readonly string[] | undefined;
  readonly display: string;
  readonly source: number;
  readonly note?: string | undefined;
  readonly review?: boolean | undefined;
  readonly lookBackDays?: number | undefined;
}

/** A data file, as scripts/build-value-sets.ts writes it. */
export type ValueSetData = ValueSetHead & { readonly [list in ListName]?: readonly EntryData[] } & {
  readonly sources?: readonly string[];
};

const uriOfSystem = new Map<string, string>(codeSystems.map(({ key, uri }): [CodeSystemKey, string] => [key, uri]));

/** An entry with its system and its source in full. */
export function entryFromData(file: ValueSetData, entry: EntryData): ValueSetEntry {
  const base: EntryBase = {
    system: uriOfSystem.get(entry.system) ?? '',
    display: entry.display,
    source: file.sources?.[entry.source] ?? '',
    ...(entry.note !== undefined && { note: entry.note }),
    ...(entry.review === true && { review: true }),
    ...(entry.lookBackDays !== undefined && { lookBackDays: entry.lookBackDays }),
  };
  return entry.codePrefix === undefined
    ? { ...base, code: entry.code ?? '' }
    : { ...base, codePrefix: entry.codePrefix, exceptions: entry.exceptions ?? [] };
}

/** The value set of a data file, with all its entries in full. */
export function valueSetFromData(file: ValueSetData): ValueSet {
  const { id, description, note, seeAlso, composite } = file;
  const entries = (list: ListName) => (file[list] ?? []).map((entry) => entryFromData(file, entry));
  return {
    id,
    description,
    ...(note !== undefined && { note }),
    ...(seeAlso !== undefined && { seeAlso }),
    ...(composite !== undefined && { composite }),
    lists: {
      settles: entries('settles'),
      'raises-question': entries('raises-question'),
      'settles-no': entries('settles-no'),
      excludes: entries('excludes'),
    },
  };
}
