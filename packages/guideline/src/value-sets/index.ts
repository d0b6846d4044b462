import { type CodeLookup, codeLookup } from './code-lookup.ts';
import { recordValueSets } from './data/record-value-sets.ts';
import { type ValueSet, type ValueSetData, valueSetFromData } from './value-set.ts';

export type { CodeLookup, ValueSetMatch } from './code-lookup.ts';
export { type CodeSystem, codeSystems } from './code-system.ts';
export type { ListName, ValueSet, ValueSetEntry } from './value-set.ts';

const data: readonly ValueSetData[] = recordValueSets;

let built: ReadonlyMap<string, ValueSet> | undefined;

function valueSets(): ReadonlyMap<string, ValueSet> {
  built ??= new Map(data.map((file): [string, ValueSet] => [file.id, valueSetFromData(file)]));
  return built;
}

export const valueSetIds: readonly string[] = data.map((file) => file.id);

export const valueSetById = (id: string): ValueSet | undefined => valueSets().get(id);

/**
 * Every value set that holds the code, each with the list and the entry that decide. ICD-10-CM is compared without the
 * dot and in any case. An unknown system or code gives an empty array.
 */
export const lookUpCode: CodeLookup = codeLookup(() => [...valueSets().values()]);
