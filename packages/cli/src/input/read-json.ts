import { BadInput } from './bad-input.ts';
import { malformedNumber } from './malformed-number.ts';
import { nameOf } from './read-text.ts';

/**
 * The value that a JSON text holds.
 *
 * @throws BadInput that names the number that is written wrongly, else the place where it stops being JSON
 */
export function readJson(text: string, path: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const malformed = malformedNumber(text);
    if (malformed !== undefined) {
      const { field, written, hint } = malformed;
      throw new BadInput(`${what} ${nameOf(path)}: ${field}: expected a number, got ${written}. ${hint}.`);
    }
    const place = /line \d+ column \d+/.exec(String(error))?.[0];
    throw new BadInput(`${what} ${nameOf(path)}: expected JSON, and it is none${place ? ` at ${place}` : ''}.`);
  }
}
