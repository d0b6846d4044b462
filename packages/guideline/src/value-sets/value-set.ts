import { type CodeSystemKey, codeSystems } from './code-system.ts';

/**
 * What a code in the list says: the finding is there, the finding is asked for, the finding is not there, or the code
 * must not count for it (a disease in remission).
 */
export type ListName = 'settles' | 'raises-question' | 'settles-no' | 'excludes';

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

export interface ValueSet {
  readonly id: string;
  readonly description: string;
  readonly note?: string;
  /** Another value set whose codes raise the question here too. */
  readonly seeAlso?: string;
  /** The finding is settled by a code that settles each of these value sets. */
  readonly composite?: { readonly allOf: readonly string[]; readonly note: string };
  readonly lists: Readonly<Record<ListName, readonly ValueSetEntry[]>>;
}

/** One entry of a data file: the system by its key, the source by its place in the file's table. */
interface EntryData {
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
export interface ValueSetData {
  readonly id: string;
  readonly description: string;
  readonly note?: string;
  readonly seeAlso?: string;
  readonly composite?: { readonly allOf: readonly string[]; readonly note: string };
  readonly settles?: readonly EntryData[];
  readonly raisesQuestion?: readonly EntryData[];
  readonly settlesNo?: readonly EntryData[];
  readonly excludes?: readonly EntryData[];
  readonly sources?: readonly string[];
}

const uriOfSystem = new Map<string, string>(codeSystems.map(({ key, uri }): [CodeSystemKey, string] => [key, uri]));

function entryFromData(data: EntryData, sources: readonly string[]): ValueSetEntry {
  const base: EntryBase = {
    system: uriOfSystem.get(data.system) ?? '',
    display: data.display,
    source: sources[data.source] ?? '',
    ...(data.note !== undefined && { note: data.note }),
    ...(data.review === true && { review: true }),
    ...(data.lookBackDays !== undefined && { lookBackDays: data.lookBackDays }),
  };
  return data.codePrefix === undefined
    ? { ...base, code: data.code ?? '' }
    : { ...base, codePrefix: data.codePrefix, exceptions: data.exceptions ?? [] };
}

/** The value set of a data file, with systems and sources in full. */
export function valueSetFromData(data: ValueSetData): ValueSet {
  const entries = (list: readonly EntryData[] = []) => list.map((entry) => entryFromData(entry, data.sources ?? []));
  return {
    id: data.id,
    description: data.description,
    ...(data.note !== undefined && { note: data.note }),
    ...(data.seeAlso !== undefined && { seeAlso: data.seeAlso }),
    ...(data.composite !== undefined && { composite: data.composite }),
    lists: {
      settles: entries(data.settles),
      'raises-question': entries(data.raisesQuestion),
      'settles-no': entries(data.settlesNo),
      excludes: entries(data.excludes),
    },
  };
}
