import {
  codeSystems,
  type ListName,
  type ValueSet,
  type ValueSetEntry,
  valueSetById,
  valueSetIds,
} from '@ketaguide/guideline/value-sets';

/** What a code in each list says about its finding. */
export const listLabels: Readonly<Record<ListName, string>> = {
  settles: 'is the finding',
  'raises-question': 'raises the question',
  'settles-no': 'says no',
  excludes: 'does not count',
};

/** One code of a value set. */
export interface CodeRow {
  readonly list: ListName;
  readonly entry: ValueSetEntry;
  readonly system: string;
  /** "I20.0", or for a family "I21 and below, but not I21.9". */
  readonly code: string;
}

export interface ShownValueSet {
  readonly valueSet: ValueSet;
  readonly rows: readonly CodeRow[];
}

const lists = Object.keys(listLabels) as readonly ListName[];

const systemName = (uri: string): string => codeSystems.find((system) => system.uri === uri)?.name ?? uri;

export const codeRows = (valueSet: ValueSet): readonly CodeRow[] =>
  lists.flatMap((list) =>
    valueSet.lists[list].map((entry) => ({ list, entry, system: systemName(entry.system), code: codeWords(entry) })),
  );

function codeWords(entry: ValueSetEntry): string {
  if (entry.codePrefix === undefined) return entry.code;
  const but = entry.exceptions.length === 0 ? '' : `, but not ${entry.exceptions.join(', ')}`;
  return `${entry.codePrefix} and below${but}`;
}

/** All value sets with all their codes. */
export const valueSetsShown: readonly ShownValueSet[] = valueSetIds
  .map((id) => valueSetById(id))
  .filter((valueSet) => valueSet !== undefined)
  .map((valueSet) => ({ valueSet, rows: codeRows(valueSet) }));

/** A family stands for all codes that begin like it: F20 for F20.9. */
function isInFamily(code: string, { codePrefix, exceptions }: ValueSetEntry): boolean {
  const beginsWith = (prefix: string) => bare(code).startsWith(bare(prefix));
  return codePrefix !== undefined && beginsWith(codePrefix) && !exceptions.some(beginsWith);
}

const bare = (code: string): string => code.replace('.', '').toUpperCase();

/** The codes that hold what was typed, in code, name, system or value set; value sets without one are left out. */
export function findCodes(shown: readonly ShownValueSet[], query: string): readonly ShownValueSet[] {
  if (query === '') return shown;
  const wanted = query.toLowerCase();
  return shown
    .map(({ valueSet, rows }) => ({
      valueSet,
      rows: rows.filter(
        (row) =>
          [row.code, row.entry.display, row.system, valueSet.id].some((text) => text.toLowerCase().includes(wanted)) ||
          isInFamily(query, row.entry),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}
