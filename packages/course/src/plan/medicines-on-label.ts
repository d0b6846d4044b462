import type { ListedMedicine } from '@ketaguide/guideline';
import { labelNotes } from '@ketaguide/planning';

const onLabel: ReadonlySet<string> = new Set(labelNotes.flatMap(({ valueSets }) => valueSets));

/**
 * The names of the medicines that a note of the label is about, each once and sorted. A plan shows such a note; another
 * date of the same medicine changes nothing in what it warns of.
 */
export const medicinesOnLabel = (medicines: readonly ListedMedicine[]): readonly string[] =>
  [...new Set(medicines.filter(({ valueSet }) => onLabel.has(valueSet)).map(({ name }) => name))].sort();
