import { clipped } from './element.ts';
import { RecordError } from './record-error.ts';
import type { RecordEntry } from './record-input.ts';

/**
 * The copies of the one Patient that the record is about, from all Patient resources in it. The same patient may stand in it more than once: on every page
 * of a search, or in several versions.
 *
 * @throws RecordError when there is no Patient, or more than one
 */
export function copiesOfOnePatient(patients: readonly RecordEntry[]): readonly [RecordEntry, ...RecordEntry[]] {
  const [first, ...others] = patients;
  if (first === undefined) {
    throw new RecordError('no-patient', 'The record has no Patient resource. Expected the record of one patient.');
  }
  const different = new Set([first, ...others].map(({ reference }) => clipped(reference)));
  if (different.size > 1) {
    const [one, two] = different;
    const more = different.size > 2 ? ` and ${different.size - 2} more` : '';
    const joint = different.size > 2 ? ', ' : ' and ';
    throw new RecordError(
      'several-patients',
      `The record holds ${different.size} patients: ${one}${joint}${two}${more}. Expected the record of one patient.`,
    );
  }
  return [first, ...others];
}
