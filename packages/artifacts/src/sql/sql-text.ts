/** A name in double quotes, as SQL writes names that are not plain words. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text in single quotes. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A list of texts, for `in`. */
export const textList = (values: readonly string[]): string => `(${values.map(text).join(', ')})`;

/** Every number is a floating-point one, so that no engine divides or counts in whole numbers. */
export const number = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value));
