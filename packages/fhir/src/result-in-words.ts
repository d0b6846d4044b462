import { textOf } from './coding.ts';
import { clipped, type Element, textIn } from './element.ts';
import { quantityInWords } from './quantity-element.ts';

/** The result of a test as it would be read aloud, for people; undefined when it is not a simple one. */
export function resultInWords(resource: Element): string | undefined {
  const words =
    quantityInWords(resource['valueQuantity']) ??
    textOf(resource['valueCodeableConcept']) ??
    textIn(resource, 'valueString') ??
    textIn(resource, 'conclusion');
  return words === undefined ? undefined : clipped(words);
}
