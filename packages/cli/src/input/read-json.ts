import { BadInput } from './bad-input.ts';
import { nameOf } from './read-text.ts';

/**
 * The value that a JSON text holds.
 *
 * @throws BadInput that names the place where it stops being JSON
 */
export function readJson(text: string, path: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = /line \d+ column \d+/.exec(String(error))?.[0];
    throw new BadInput(`${what} ${nameOf(path)}: expected JSON, and it is none${place ? ` at ${place}` : ''}.`);
  }
}
