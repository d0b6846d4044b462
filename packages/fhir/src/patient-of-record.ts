import { clipped, isElement, isText, listIn, textIn } from './element.ts';
import type { Superseded } from './latest-versions.ts';
import { RecordError } from './record-error.ts';
import type { RecordEntry } from './record-input.ts';
import { comparedAddress, resourceName } from './resource-name.ts';

/**
 * The copies of the one Patient that the record is about, from all Patient resources in it. The same patient may stand
 * in it more than once: on every page of a search, or in several versions. Equal ids are not enough: two servers give
 * the same id to two people, so the addresses and what is said of the person must not differ either.
 *
 * @param patients all Patient resources
 * @param superseded those of them that are not to be read
 * @throws RecordError when there is no Patient, or more than one
 */
export function copiesOfOnePatient(
  patients: readonly RecordEntry[],
  superseded: Superseded,
): readonly [RecordEntry, ...RecordEntry[]] {
  const [first, ...others] = patients.filter((entry) => !superseded.has(entry));
  if (first === undefined) {
    throw new RecordError('no-patient', 'The record has no Patient resource. Expected the record of one patient.');
  }
  const current = [first, ...others];
  refuseSeveral(new Map(current.map((entry) => [resourceName(entry), entry.reference])));
  refuseSeveral(new Map(current.map(({ fullUrl }) => [fullUrl && comparedAddress(fullUrl), fullUrl])));
  const compared = [...current, ...versionsWithoutAddress(patients, current, superseded)];
  refuseSeveral(described(first, 'born', birthDates(compared)));
  refuseSeveral(described(first, 'gender', genders(compared)));
  refuseSeveral(described(first, 'named', names(compared)));
  return [first, ...others];
}

/** An older version may differ from the newer one, but only at the same address is it surely the same person. */
function versionsWithoutAddress(
  patients: readonly RecordEntry[],
  current: readonly RecordEntry[],
  superseded: Superseded,
): readonly RecordEntry[] {
  const addresses = new Set(current.flatMap(({ fullUrl }) => (fullUrl === undefined ? [] : comparedAddress(fullUrl))));
  return patients.filter(
    (entry) =>
      superseded.get(entry) === 'an older version' &&
      (entry.fullUrl === undefined || !addresses.has(comparedAddress(entry.fullUrl))),
  );
}

/** @param patients how each is named in the message, by what tells them apart */
function refuseSeveral(patients: ReadonlyMap<string | undefined, string | undefined>): void {
  const [one, two, ...more] = [...patients.values()].filter((name) => name !== undefined).map(clipped);
  if (two === undefined) return;
  const named = more.length > 0 ? `${one}, ${two} and ${more.length} more` : `${one} and ${two}`;
  throw new RecordError(
    'several-patients',
    `The record holds ${more.length + 2} patients: ${named}. Expected the record of one patient.`,
  );
}

const described = ({ reference }: RecordEntry, word: string, values: readonly string[]): ReadonlyMap<string, string> =>
  new Map(values.map((value) => [value, `${reference} (${word} ${value})`]));

const texts = (patients: readonly RecordEntry[], element: string): readonly string[] => [
  ...new Set(patients.map(({ resource }) => textIn(resource, element)).filter((text) => text !== undefined)),
];

/** A date that is only vaguer than another one, such as a year alone, does not differ from it. */
function birthDates(patients: readonly RecordEntry[]): readonly string[] {
  const dates = texts(patients, 'birthDate').toSorted();
  // Sorted, what begins with a date comes right after it.
  return dates.filter((date, index) => !dates[index + 1]?.startsWith(date));
}

const genders = (patients: readonly RecordEntry[]): readonly string[] =>
  texts(patients, 'gender').filter((gender) => gender !== 'unknown');

/** One name for each person: a person has several names, and copies that share one agree. */
function names(patients: readonly RecordEntry[]): readonly string[] {
  const people: Set<string>[] = [];
  for (const { resource } of patients) {
    const own = new Set(listIn(resource, 'name').flatMap(spelled));
    if (own.size === 0) continue;
    const [same] = people;
    if (same === undefined || ![...own].some((name) => same.has(name))) people.push(own);
    else for (const name of own) same.add(name);
    if (people.length > 1) break;
  }
  return people.map(([name]) => name ?? '');
}

/** A HumanName as text and put together from its parts, in lower case. */
function spelled(name: unknown): readonly string[] {
  if (!isElement(name)) return [];
  const parts = [...listIn(name, 'given').filter(isText), textIn(name, 'family')].filter((part) => part !== undefined);
  return [textIn(name, 'text'), parts.join(' ')]
    .map((text) => text?.trim().toLowerCase() ?? '')
    .filter((text) => text !== '');
}
