import { writeFile } from 'node:fs/promises';
import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is such a file already; --force overwrites it',
  ENOENT: 'there is no such folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'part of its path is a file, not a folder',
  EACCES: 'writing it is not allowed',
  EPERM: 'writing it is not allowed',
  EROFS: 'writing it is not allowed',
  ENOSPC: 'there is no room left',
  ENAMETOOLONG: 'the name is too long for a file',
};

/**
 * Writes a file, or to the standard output for `-`. What is there is overwritten only by force.
 *
 * @throws BadInput when it cannot be written
 */
export async function writeResult(
  session: Session,
  path: string,
  bytes: Uint8Array,
  { force = false }: { readonly force?: boolean | undefined },
): Promise<void> {
  if (path === '-') return session.writeBytes(bytes);
  try {
    await writeFile(path, bytes, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new BadInput(`--out "${path}": ${reasons[code] ?? `it cannot be written (${code})`}.`);
  }
}
