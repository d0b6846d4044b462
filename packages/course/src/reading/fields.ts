import {
  InvalidValueError,
  isUnit,
  type JsonFields,
  jsonObject,
  type Quantity,
  type Unit,
} from '@ketaguide/quantities';

/**
 * Readers of one value out of JSON. Each returns the value as it stands, never a converted one, and throws
 * InvalidValueError by the field's path.
 */
export type Reader<T> = (field: string, json: unknown) => T;

const longestText = 10_000;

/** A text that says something. */
export const text: Reader<string> = (field, json) => {
  if (typeof json !== 'string' || json.trim() === '') throw new InvalidValueError(field, json, 'a text');
  return shortEnough(field, json);
};

/** A text that may be empty. */
export const anyText: Reader<string> = (field, json) => {
  if (typeof json !== 'string') throw new InvalidValueError(field, json, 'a text');
  return shortEnough(field, json);
};

function shortEnough(field: string, value: string): string {
  if (value.length <= longestText) return value;
  throw new InvalidValueError(field, `a text of ${value.length} characters`, `at most ${longestText} characters`);
}

export const boolean: Reader<boolean> = (field, json) => {
  if (typeof json !== 'boolean') throw new InvalidValueError(field, json, 'true or false');
  return json;
};

/** A mark: it is there, or it is left out. */
export const onlyTrue: Reader<true> = (field, json) => {
  if (json !== true) throw new InvalidValueError(field, json, 'true, or to be left out');
  return json;
};

/**
 * Further out nothing is a reading of a pump, a label or a patient, and what is worked out from it could become infinite:
 * no screen of the case could show an amount any more.
 */
const greatest = 1_000_000;
const leastAboveZero = 0.000_001;

export const finiteNumber: Reader<number> = (field, json) => {
  if (typeof json !== 'number' || !Number.isFinite(json)) throw new InvalidValueError(field, json, 'a number');
  if (Math.abs(json) > greatest) throw new InvalidValueError(field, json, 'a number of at most 1,000,000');
  if (json !== 0 && Math.abs(json) < leastAboveZero) throw new InvalidValueError(field, json, '0, or 0.000001 or more');
  return json;
};

export const oneOf =
  <const T extends string>(choices: readonly T[]): Reader<T> =>
  (field, json) => {
    const choice = choices.find((each) => each === json);
    if (choice === undefined) throw new InvalidValueError(field, json, `one of ${choices.join(', ')}`);
    return choice;
  };

/** A quantity in this very unit: `{ "value": 70, "unit": "kg" }`. */
export const quantityIn =
  <U extends Unit>(unit: U, { moreThanZero = false, atMost = greatest } = {}): Reader<Quantity<U>> =>
  (field, json) => {
    const { value, unit: given } = jsonObject(field, json, ['value', 'unit']);
    if (given !== unit) throw new InvalidValueError(`${field}.unit`, given, unit);
    const amount = finiteNumber(`${field}.value`, value);
    if (amount > atMost) throw new InvalidValueError(`${field}.value`, amount, `at most ${atMost} ${unit}`);
    if (moreThanZero ? amount > 0 : amount >= 0) return { value: amount, unit };
    throw new InvalidValueError(`${field}.value`, amount, moreThanZero ? `more than 0 ${unit}` : `0 ${unit} or more`);
  };

/** A quantity in any unit that is known. */
export const anyQuantity: Reader<Quantity<Unit>> = (field, json) => {
  const { value, unit } = jsonObject(field, json, ['value', 'unit']);
  if (typeof unit !== 'string' || !isUnit(unit)) throw new InvalidValueError(`${field}.unit`, unit, 'a known unit');
  return { value: finiteNumber(`${field}.value`, value), unit };
};

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (field, json) =>
    json === null ? null : reader(field, json);

export const listOf =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (field, json) => {
    if (!Array.isArray(json)) throw new InvalidValueError(field, json, 'a list');
    return json.map((item, index) => reader(`${field}[${index}]`, item));
  };

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Read<R extends Readers> = { readonly [key in keyof R]: ReturnType<R[key]> };

/** An object with exactly these fields; the ones in `optional` may be left out. */
export const objectOf =
  <Required extends Readers, Optional extends Readers = Readonly<Record<never, never>>>(
    required: Required,
    optional?: Optional,
  ): Reader<Read<Required> & Partial<Read<Optional>>> =>
  (field, json) => {
    const fields: JsonFields = jsonObject(field || 'event', json, [
      ...Object.keys(required),
      ...Object.keys(optional ?? {}),
    ]);
    const read: Record<string, unknown> = {};
    const path = field === '' ? '' : `${field}.`;
    for (const [key, reader] of Object.entries(required)) read[key] = reader(`${path}${key}`, fields[key]);
    for (const [key, reader] of Object.entries(optional ?? {})) {
      if (fields[key] !== undefined) read[key] = reader(`${path}${key}`, fields[key]);
    }
    return read as Read<Required> & Partial<Read<Optional>>;
  };
