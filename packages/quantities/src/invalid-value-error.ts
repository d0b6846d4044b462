/** A value that cannot be used. The message names the field, the value and what was expected. */
export class InvalidValueError extends Error {
  override readonly name = 'InvalidValueError';
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;

  constructor(field: string, value: unknown, expected: string) {
    super(`${field}: expected ${expected}, got ${inWords(value)}.`);
    this.field = field;
    this.value = value;
    this.expected = expected;
  }
}

/** As it would be written in JSON, so that an empty text or list can be seen; what is long is cut. */
function inWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) return String(value);
  const written = JSON.stringify(value);
  return typeof value === 'string' || written.length <= longest ? written : `${written.slice(0, longest)}…`;
}

const longest = 60;
