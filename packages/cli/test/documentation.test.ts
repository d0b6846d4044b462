import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asDocumented, asPlain, docs, documentedCommands, wordsOf } from '../../../test/documented-commands.ts';
import { runHere } from './run-ketaguide.ts';

/** The page about the command line shows what it prints, and nothing else. */

const commands = documentedCommands('command-line.md');

test('the page has examples of every kind of command', () => {
  const kinds = new Set(commands.map(({ command }) => wordsOf(command)[2]));
  expect([...kinds].toSorted()).toEqual(['assess', 'guideline', 'plan', 'response', 'schema', 'simulate']);
});

test.each(commands)('$command', async ({ command, output }) => {
  const [npx, name, ...args] = wordsOf(command);
  expect([npx, name]).toEqual(['npx', 'ketaguide']);
  const { stdout, stderr } = await runHere(args.map(exampleFile));
  expect(asPlain(stdout + stderr)).toMatch(asDocumented(output));
});

/** Files are named as they are for somebody in the folder of the examples. */
function exampleFile(word: string): string {
  const path = join(docs, 'examples', word);
  return word.endsWith('.json') && existsSync(path) ? path : word;
}
