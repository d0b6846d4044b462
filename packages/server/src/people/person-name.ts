import { RequestError } from '../problem.ts';

const longestName = 100;

/**
 * A name as it is written under entries: without spaces around it.
 *
 * @throws RequestError when it is empty, too long, or holds what no name holds
 */
export function personName(text: string, field = 'name'): string {
  const name = text.trim();
  if (name === '' || name.length > longestName || /\p{Cc}/u.test(name)) {
    throw new RequestError(`${field}: expected a name of at most ${longestName} characters.`, field);
  }
  return name;
}
