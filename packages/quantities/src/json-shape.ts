import { InvalidValueError } from './invalid-value-error.ts';

/** An object out of JSON, whose values nobody has looked at yet. */
export type JsonFields = Readonly<Record<string, unknown>>;

/**
 * An object, with no other keys than those named where some are named.
 *
 * @throws InvalidValueError by the field's path for anything else, and for an unknown key
 */
export function jsonObject(field: string, json: unknown, keys?: readonly string[]): JsonFields {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new InvalidValueError(field, json, 'an object');
  const unknown = keys && Object.keys(json).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw new InvalidValueError(field, `the key ${unknown}`, `only the keys ${keys?.join(', ')}`);
  }
  return json as JsonFields;
}

/**
 * A list, of at least so many items.
 *
 * @param item what one of them is, for the message
 * @throws InvalidValueError by the field's path
 */
export function jsonList(field: string, json: unknown, item: string, atLeast: 0 | 1 = 0): readonly unknown[] {
  if (!(Array.isArray(json) && json.length >= atLeast))
    throw new InvalidValueError(field, json, atLeast === 0 ? `a list of ${item}s` : `a list of at least one ${item}`);
  return json;
}
