import { parseDecimal } from '@ketaguide/quantities';
import { InvalidArgumentError } from 'commander';

/** Reads a score from the command line. A malformed number is refused with a hint, never guessed at. */
export function parseScore(text: string): number {
  const parsed = parseDecimal(text);
  if (!parsed.ok) throw new InvalidArgumentError(`${parsed.message}.`);
  return parsed.value;
}
