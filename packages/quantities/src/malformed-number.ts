import { parseDecimal } from './parse-decimal.ts';

/** A number in a text that would be JSON, were it not for how the number is written. */
export interface MalformedNumber {
  readonly field: string;
  readonly written: string;
  /** Where it begins in the text. */
  readonly offset: number;
  /** How to write it, as for a number on the command line. */
  readonly hint: string;
}

/**
 * The first number after a key that JSON does not take: `5.`, `.5`, `1,5`, `05`, `NaN`. A comma between digits counts,
 * because in an object a key has to follow it.
 */
export function malformedNumber(text: string): MalformedNumber | undefined {
  for (const match of text.matchAll(member)) {
    const [whole, field = '', written = ''] = match;
    if (isJsonNumber.test(written)) continue;
    const parsed = parseDecimal(written);
    return {
      field,
      written,
      offset: match.index + whole.length - written.length,
      hint: parsed.ok ? 'Write a number, like 5 or 0.5' : parsed.message,
    };
  }
  return undefined;
}

const member = /"([^"\\]+)"\s*:\s*([-+]?[.\d](?:[^\s,\]}"]|,(?=\d))*|[-+]?(?:NaN|Infinity)\b)/g;

const isJsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i;
