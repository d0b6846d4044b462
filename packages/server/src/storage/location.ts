import { join, resolve } from 'node:path';
import envPaths from 'env-paths';

/** Where the records are kept: a file of this machine, or a PostgreSQL server. */
export type Location =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

const fileName = 'ketaguide.sqlite';

/** The user's data folder: `$KETAGUIDE_DATA`, else what the platform's convention says. */
const dataFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  env['KETAGUIDE_DATA'] || envPaths('ketaguide', { suffix: '' }).data;

/**
 * What a text names: `postgres://…`, or the path of a file. Without one, the file in the user's data folder.
 *
 * @param env the environment of the process
 */
export function locationOf(text: string | undefined, env: Readonly<Record<string, string | undefined>>): Location {
  if (text === undefined || text === '') return { engine: 'sqlite', file: join(resolve(dataFolder(env)), fileName) };
  if (/^postgres(?:ql)?:\/\//.test(text)) return { engine: 'postgres', url: text };
  return { engine: 'sqlite', file: resolve(text.replace(/^file:(?:\/\/(?=\/))?/, '')) };
}

/** The address of a server without its password, for messages. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'postgres://…';
  const { host, pathname, username } = new URL(url);
  return `postgres://${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
