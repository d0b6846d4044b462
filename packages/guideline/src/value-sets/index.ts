import { type CodeLookup, codeLookup } from './code-lookup.ts';
import { medicationValueSets } from './data/medication-value-sets.ts';
import { recordValueSets } from './data/record-value-sets.ts';
import { type ValueSet, type ValueSetData, valueSetFromData } from './value-set.ts';

export type { CodeLookup, ValueSetMatch } from './code-lookup.ts';
export { type CodeSystem, codeSystems } from './code-system.ts';
export { icd10CmShape, withoutDot } from './icd-10-cm.ts';
export type { ListName, ValueSet, ValueSetEntry } from './value-set.ts';

const files: readonly ValueSetData[] = recordValueSets;

/** The value sets that a patient record is read with. None has been validated by a clinician. */
export const valueSetIds: readonly string[] = files.map((file) => file.id);

export function valueSetById(id: string): ValueSet | undefined {
  const file = files.find((candidate) => candidate.id === id);
  return file && valueSetFromData(file);
}

/**
 * Every value set that holds the code, each with the list and the entry that decide there. ICD-10-CM is compared without
 * the dot and in any case. An unknown system or code gives an empty array.
 */
export const lookUpCode: CodeLookup = codeLookup(files);

/** Every value set of medicines (`drug.opioid` and the like) that holds the code. */
export const lookUpMedicine: CodeLookup = codeLookup(medicationValueSets.filter(({ id }) => id.startsWith('drug.')));
