import { type Coding, codingsOf, textOf } from './coding.ts';
import { clipped, type Element, elementIn, isElement, listIn, textIn } from './element.ts';
import type { RecordEntry } from './record-input.ts';
import { comparedAddress, relativePart, withoutVersion } from './resource-name.ts';

/** What an order or a statement says is taken: by a code of its own, or by a Medication that it refers to. */
export interface MedicationNamed {
  /** Of the medicine and of its ingredients. */
  readonly codings: readonly Coding[];
  /** What the record calls it. */
  readonly name: string | undefined;
  /** The Medication of the record that was followed. */
  readonly entry?: RecordEntry;
}

/** Finds the Medication that a resource refers to; `why` when it cannot be followed. */
export type MedicationResolver = (resource: Element) => MedicationNamed | { readonly why: string };

/** Follows references to the Medications of a record, and to those that a resource contains. */
export function medicationResolver(entries: readonly RecordEntry[]): MedicationResolver {
  const medications = new Map<string, RecordEntry>();
  for (const entry of entries) {
    if (entry.resourceType !== 'Medication') continue;
    medications.set(entry.reference, entry);
    if (entry.fullUrl !== undefined) medications.set(comparedAddress(entry.fullUrl), entry);
  }
  return (resource) => {
    const concept = resource['medicationCodeableConcept'];
    if (isElement(concept)) return { codings: codingsOf(concept), name: textOf(concept) };
    const pointer = elementIn(resource, 'medicationReference');
    const reference = pointer && textIn(pointer, 'reference');
    if (pointer === undefined || reference === undefined) return { why: 'names no medicine' };
    const name = textIn(pointer, 'display');
    if (reference.startsWith('#')) {
      const contained = listIn(resource, 'contained').find(
        (inner) => isElement(inner) && inner['id'] === reference.slice(1),
      );
      return isElement(contained) ? ofMedication(contained, name) : missing(reference);
    }
    const entry =
      medications.get(withoutVersion(reference)) ??
      medications.get(comparedAddress(reference)) ??
      medications.get(relativePart(reference) ?? '');
    return entry === undefined ? missing(reference) : { ...ofMedication(entry.resource, name), entry };
  };
}

const missing = (reference: string) => ({ why: `its medicine ${clipped(reference)} is not in the record` });

function ofMedication(medication: Element, name: string | undefined): MedicationNamed {
  const ingredients = listIn(medication, 'ingredient').filter(isElement);
  return {
    codings: [
      ...codingsOf(medication['code']),
      ...ingredients.flatMap((ingredient) => codingsOf(ingredient['itemCodeableConcept'])),
    ],
    name: name ?? textOf(medication['code']),
  };
}
