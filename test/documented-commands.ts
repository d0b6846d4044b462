import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const docs = join(import.meta.dirname, '../docs');

/** A command that a page shows, with what it is said to print. */
export interface DocumentedCommand {
  readonly command: string;
  readonly output: string;
}

/** The commands of a page: in blocks of the kind `console`, a line `$ …` and what follows it. */
export function documentedCommands(page: string): readonly DocumentedCommand[] {
  const blocks = [...readFileSync(join(docs, page), 'utf8').matchAll(/^```console\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((entry) => {
        const [command = '', ...output] = entry.split('\n');
        return { command, output: output.join('\n') };
      }),
  );
}

/** The words of a command, as a shell would split them: by spaces, but for what stands in quotes. */
export const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '');

/** A pattern for the text, in which "…" stands for anything. Pages have plain spaces where no line may break. */
export const asDocumented = (output: string): RegExp =>
  new RegExp(
    `^${output
      .trimEnd()
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\s\\S]*')}$`,
  );

export const asPlain = (output: string): string => output.trimEnd().replaceAll('\u00a0', ' ');
