import { InvalidValueError, parseRegimen, type Regimen } from '@ketaguide/quantities';
import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';
import { readJson } from './read-json.ts';
import { nameOf, readText } from './read-text.ts';

/**
 * The regimen in a file, or in the standard input for `-`.
 *
 * @throws BadInput when it cannot be read or is none
 */
export async function readRegimen(session: Session, path: string): Promise<Regimen> {
  const json = readJson(await readText(session, path, 'regimen'), path, 'regimen');
  try {
    return parseRegimen(json);
  } catch (error) {
    if (error instanceof InvalidValueError) throw new BadInput(`regimen ${nameOf(path)}: ${error.message}`);
    throw error;
  }
}
