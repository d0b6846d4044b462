/**
 * Text from outside may hold escape sequences that would rewrite the screen, or marks that turn the reading direction
 * around. They are shown as what they are: something unreadable. Line breaks become spaces.
 */
export const printableText = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');

/** The same data, with every text in it made printable. Keys are ours and stay. */
export function printable<T>(value: T): T;
export function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map((item: unknown) => printable(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, printable(item)]));
}
