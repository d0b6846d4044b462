import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asDocumented, asPlain, documentedCommands, wordsOf } from '../../../test/documented-commands.ts';
import { serverUnderTest } from './server-under-test.ts';

/** The page about the API shows what it answers, and nothing else. */

let app: FastifyInstance;
beforeAll(async () => {
  app = await serverUnderTest();
});
afterAll(() => app.close());

const commands = documentedCommands('http-api.md');

test('the page has examples', () => {
  expect(commands.length).toBeGreaterThan(5);
});

test.each(commands)('$command', async ({ command, output }) => {
  const answer = await app.inject(requestOf(command));
  expect(asPlain(answer.body)).toMatch(asDocumented(output));
});

/** The request that a command of curl sends. */
function requestOf(command: string) {
  const [curl, ...words] = wordsOf(command);
  expect(curl).toBe('curl');
  let url: URL | undefined;
  let payload: string | undefined;
  let contentType = 'application/x-www-form-urlencoded';
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '-d') payload = words[++index] ?? '';
    else if (word === '-H') contentType = /^content-type: (.+)$/.exec(words[++index] ?? '')?.[1] ?? '';
    else if (word !== '-s') url = new URL(word);
  }
  if (url === undefined) throw new Error(`no address in ${command}`);
  expect(url.origin).toBe('http://127.0.0.1:8080');
  const path = url.pathname + url.search;
  return payload === undefined
    ? { url: path }
    : { url: path, method: 'POST' as const, headers: { 'content-type': contentType }, payload };
}
