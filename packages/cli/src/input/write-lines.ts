import type { Session } from '../session.ts';
import { BadInput } from './bad-input.ts';

/**
 * Writes lines to a file as they come, or to the standard output for `-`. A file is there whole or not at all.
 *
 * @throws BadInput when it cannot be written
 */
export async function writeLines(
  session: Session,
  path: string,
  { force = false }: { readonly force?: boolean | undefined },
  produce: (write: (line: string) => void | Promise<void>) => Promise<void>,
): Promise<void> {
  if (path === '-') return produce((line) => session.write(line));
  const { StorageError, writeWholeFile } = await import('@ketaguide/server/storage');
  const { appendFile } = await import('node:fs/promises');
  try {
    await writeWholeFile(path, { force }, async (unfinished) => {
      let waiting = '';
      await produce(async (line) => {
        waiting += `${line}\n`;
        if (waiting.length < charactersAtOnce) return;
        await appendFile(unfinished, waiting);
        waiting = '';
      });
      await appendFile(unfinished, waiting);
    });
  } catch (error) {
    throw error instanceof StorageError ? new BadInput(`--out ${error.message}`) : error;
  }
}

const charactersAtOnce = 2 ** 16;
