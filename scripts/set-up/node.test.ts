import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { broughtAlongNode } from '../../packages/cli/bin/node-version.mjs';
import { ensureNode } from './node.mjs';

let root: string;
let packaged: string;
let command: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'node-')));
  const real = broughtAlongNode(import.meta.dirname);
  if (real === undefined) throw new Error('this platform has no packaged Node');
  packaged = join(root, 'node_modules', real.split('node_modules/').at(-1) ?? '');
  command = join(root, 'node_modules/.bin/node');
  mkdirSync(dirname(packaged), { recursive: true });
  mkdirSync(dirname(command), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

function putNode(script: string) {
  writeFileSync(packaged, `#!/bin/sh\n${script}\n`);
  chmodSync(packaged, 0o755);
}

test('the packaged Node is what the commands of the packages find, even where npm has linked none', () => {
  putNode('echo v24.21.0');
  expect(ensureNode(root)).toBe(packaged);
  expect(realpathSync(command)).toBe(packaged);
  expect(ensureNode(root)).toBe(packaged);
});

test.each([
  ['does not start', 'exit 127'],
  ['is too old', 'echo v20.20.2'],
])('a packaged Node that %s gives way to that of the machine', (_, script) => {
  putNode(script);
  symlinkSync(packaged, command);
  expect(ensureNode(root)).toBe(process.execPath);
  expect(existsSync(command)).toBe(false);
});
