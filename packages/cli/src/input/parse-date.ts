import { parseIsoDate } from '@ketaguide/quantities';
import { InvalidArgumentError } from 'commander';

const expected = 'Write a whole date, year first: 2026-11-23.';

/** Reads a whole day from the command line. */
export function parseDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError(expected);
  try {
    parseIsoDate(text);
  } catch {
    throw new InvalidArgumentError(`There is no such day. ${expected}`);
  }
  return text;
}
