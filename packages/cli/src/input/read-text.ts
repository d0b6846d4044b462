import { readFile } from 'node:fs/promises';
import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
  ENAMETOOLONG: 'the name is too long for a file',
  ENOTDIR: 'part of its path is a file, not a folder',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to read at once',
};

/**
 * The text of a file, or of the standard input for `-`.
 *
 * @param what what is read, as in "record", for the message
 * @throws BadInput when it cannot be read, or is not text
 */
export async function readText(session: Session, path: string, what: string): Promise<string> {
  const name = nameOf(path);
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await session.readStandardInput() : await readFile(path);
  } catch (error) {
    throw new BadInput(`${what} ${name}: ${reasonOf(error)}.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput(`${what} ${name}: expected text in UTF-8, got other bytes.`);
  }
}

/** How a message names what was read. */
export const nameOf = (path: string): string => (path === '-' ? 'from standard input' : `"${path}"`);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `it cannot be read (${code === '' ? String(error) : code})`;
}
