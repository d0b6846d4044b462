import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { StorageError } from '../storage-error.ts';

/**
 * Writes a file that is there whole or not at all, for the user alone.
 *
 * @param write fills the file of that name, which is there and empty
 * @throws StorageError `unusable` when there is such a file and it is not to be overwritten, or it cannot be written
 */
export async function writeWholeFile(
  file: string,
  { force }: { readonly force: boolean },
  write: (unfinished: string) => Promise<void>,
): Promise<void> {
  if (existsSync(file) && !force) {
    throw new StorageError('unusable', `"${file}": there is such a file already; --force overwrites it.`);
  }
  const unfinished = `${file}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    await (await open(unfinished, 'wx', 0o600)).close();
    await write(unfinished);
    const written = await open(unfinished, 'r+');
    await written.sync();
    await written.close();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const isOfTheSystem = error instanceof Error && 'syscall' in error && 'code' in error;
    if (!isOfTheSystem || error instanceof StorageError) throw error;
    const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    throw new StorageError(
      isFull ? 'disk-full' : 'unusable',
      isFull ? `"${file}": there is no room left.` : `"${file}" cannot be written (${String(error.code)}).`,
      { cause: error },
    );
  }
}

/** Writes lines to a file that is there already. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  const handle = await open(file, 'w');
  try {
    let text = '';
    for await (const line of lines) {
      text += `${line}\n`;
      if (text.length < charactersAtOnce) continue;
      await handle.write(text);
      text = '';
    }
    await handle.write(text);
  } finally {
    await handle.close();
  }
}

const charactersAtOnce = 2 ** 16;
