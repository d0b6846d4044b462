import { parseDecimal } from '@ketaguide/quantities';
import { InvalidArgumentError } from 'commander';

/** Reads a number from the command line. A malformed one is refused with a hint, never guessed at. */
export function parseNumber(text: string): number {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new InvalidArgumentError(`${parsed.message}.`);
  return parsed.value;
}

/**
 * The same for a flag whose unit stands in its name.
 *
 * @param unit as a person writes it, such as "kg"
 */
export const parseNumberOf =
  (unit: string) =>
  (text: string): number => {
    const [, number = '', written = ''] = /^\s*([\d.]+)\s*([a-z%].*)$/i.exec(text) ?? [];
    if (parseDecimal(number).ok && !/^e[-+\d]/i.test(written)) {
      throw new InvalidArgumentError(`Write the number alone, in ${unit}.`);
    }
    return parseNumber(text);
  };
