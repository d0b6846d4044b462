import { AnswerError, type Answers, parseAnswers } from '@ketaguide/guideline';
import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';
import { readJson } from './read-json.ts';
import { nameOf, readText } from './read-text.ts';

/**
 * The answers in a file, or in the standard input for `-`.
 *
 * @throws BadInput when they cannot be read or are none
 */
export async function readAnswers(session: Session, path: string, asOf: string): Promise<Answers> {
  const json = readJson(await readText(session, path, 'answers'), path, 'answers');
  const { convertUnit } = await import('@ketaguide/fhir');
  try {
    return parseAnswers(json, convertUnit, asOf);
  } catch (error) {
    if (error instanceof AnswerError) throw new BadInput(`answers ${nameOf(path)}: ${error.message}`);
    throw error;
  }
}
