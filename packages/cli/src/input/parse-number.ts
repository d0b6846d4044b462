import { parseDecimal } from '@ketaguide/quantities';
import { InvalidArgumentError } from 'commander';

/** Reads a number from the command line. A malformed one is refused with a hint, never guessed at. */
export function parseNumber(text: string): number {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new InvalidArgumentError(`${parsed.message}.`);
  return parsed.value;
}
