import { JsonTextError, readJsonText } from '@ketaguide/quantities';
import { BadInput } from './bad-input.ts';
import { nameOf } from './read-text.ts';

/**
 * The value that a JSON text holds.
 *
 * @throws BadInput that names the number that is written wrongly, the key that stands twice, or the place where it stops
 *   being JSON
 */
export function readJson(text: string, path: string, what: string): unknown {
  try {
    return readJsonText(text);
  } catch (error) {
    if (error instanceof JsonTextError) throw new BadInput(`${what} ${nameOf(path)}: ${error.message}`);
    throw error;
  }
}
