/** A name in double quotes, as CQL writes names that are not plain words. */
export const identifier = (name: string): string => `"${escaped(name, '"')}"`;

/** A text in single quotes. */
export const text = (value: string): string => `'${escaped(value, "'")}'`;

/** A Decimal, which always has a point: `7.0`. */
export const decimal = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));

/** A list of texts. */
export const textList = (values: readonly string[]): string => `{ ${values.map(text).join(', ')} }`;

const escaped = (value: string, quote: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
