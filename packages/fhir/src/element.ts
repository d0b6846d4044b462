/**
 * An element of a FHIR resource as it came in. Nothing about it is certain: the record may be cut, mistyped or hostile,
 * so every value is `unknown` until one of these functions has looked at it. A value of the wrong type reads as absent.
 */
export type Element = Readonly<Record<string, unknown>>;

export const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const nothing: readonly unknown[] = [];

/** The list under this name, empty when there is none. */
export function listIn(element: Element, name: string): readonly unknown[] {
  const value = element[name];
  return isList(value) ? value : nothing;
}

/** The text under this name, or undefined. */
export function textIn(element: Element, name: string): string | undefined {
  const value = element[name];
  return isText(value) ? value : undefined;
}

/** The element under this name, or undefined. */
export function elementIn(element: Element, name: string): Element | undefined {
  const value = element[name];
  return isElement(value) ? value : undefined;
}

const longest = 120;

/** A text from the record for a message: never longer than a line. */
export const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** Any value from the record for a message. Never looks inside: a structure can be endless. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `'${clipped(value)}'`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a structure' : String(value);
}
