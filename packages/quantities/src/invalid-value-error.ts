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

const inWords = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));
