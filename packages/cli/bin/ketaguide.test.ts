import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { broughtAlongNode, runsKetaguide } from './node-version.mjs';

// Makes the running Node say that it is an old one; a Node that it starts is not affected.
const asOldNode = ['--import', `data:text/javascript,Object.defineProperty(process,'version',{value:'v20.20.2'})`];

let folder: string;
let entry: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entry-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'src'));
  for (const file of ['ketaguide.mjs', 'node-version.mjs']) {
    copyFileSync(join(import.meta.dirname, file), join(folder, 'bin', file));
  }
  entry = join(folder, 'bin/ketaguide.mjs');
});

afterEach(() => rmSync(folder, { recursive: true }));

function writeMain(source: string) {
  writeFileSync(join(folder, 'src/main.ts'), source);
}

/** Puts a Node where npm would have put the brought-along one: a script that runs the Node of this test. */
function bringNodeAlong(version = process.version) {
  const path = broughtAlongNode(import.meta.dirname)
    ?.split('node_modules/')
    .at(-1);
  if (path === undefined) throw new Error('this platform has no packaged Node');
  const copy = join(folder, 'node_modules', path);
  mkdirSync(join(copy, '..'), { recursive: true });
  writeFileSync(copy, `#!/bin/sh\n[ "$1" = --version ] && echo ${version} || exec '${process.execPath}' "$@"\n`);
  chmodSync(copy, 0o755);
}

const run = (nodeArguments: readonly string[], ...args: string[]) =>
  spawnSync(process.execPath, [...nodeArguments, entry, ...args], { encoding: 'utf8', input: 'a record' });

test('a Node that is new enough runs the command line', () => {
  writeMain('process.stdout.write(process.argv.slice(2).join("|") satisfies string)');
  expect(run([], 'assess', 'two words')).toMatchObject({ stdout: 'assess|two words', stderr: '', status: 0 });
});

test('an old Node hands over to the one that npm has brought along, with arguments, input and exit code', () => {
  bringNodeAlong();
  writeMain(`import { readFileSync } from 'node:fs';
    const input: string = readFileSync(0, 'utf8');
    process.stdout.write([process.version, input, ...process.argv.slice(2)].join('|'));
    process.exitCode = 2;`);
  expect(run(asOldNode, 'assess', '--json')).toMatchObject({
    stdout: `${process.version}|a record|assess|--json`,
    stderr: '',
    status: 2,
  });
});

test('a signal to the old Node reaches the one that does the work, and both end', async () => {
  bringNodeAlong();
  writeMain(`process.on('SIGTERM', () => { console.log('stopping'); process.exit(7); });
    setInterval(() => {}, 1000);
    console.log('ready');`);
  const parent = spawn(process.execPath, [...asOldNode, entry]);
  let output = '';
  parent.stdout.on('data', (chunk) => {
    output += chunk;
    if (output === 'ready\n') parent.kill('SIGTERM');
  });
  const code = await new Promise((resolve) => parent.on('close', resolve));
  expect({ output, code }).toEqual({ output: 'ready\nstopping\n', code: 7 });
});

test('an old Node with no other beside it says what is needed and what to do', () => {
  writeMain('process.stdout.write("never")');
  const { stdout, stderr, status } = run(asOldNode);
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  expect(stderr).toBe(
    'Ketaguide needs Node 22.18 or a later 22, or 24.2 or later; this is v20.20.2. ' +
      '`npm start` in the folder of Ketaguide installs everything, a suitable Node included.\n',
  );
});

test('an old Node does not hand over to another that is too old', () => {
  bringNodeAlong('v20.19.0');
  writeMain('process.stdout.write("never")');
  expect(run(asOldNode)).toMatchObject({ stdout: '', stderr: expect.stringContaining('Ketaguide needs'), status: 1 });
});

test('packages that are not installed are not a stack trace', () => {
  writeMain("import 'commander';");
  const { stderr, status } = run([]);
  expect(status).toBe(1);
  expect(stderr).toBe(
    "Ketaguide's packages are not installed yet (Cannot find package 'commander'). " +
      '`npm start` in the folder of Ketaguide installs everything, a suitable Node included.\n',
  );
});

test('a fault in the program itself stays visible', () => {
  writeMain("import './missing.ts';");
  expect(run([])).toMatchObject({ status: 1, stderr: expect.stringContaining('missing.ts') });
});

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['22.23.2', true],
  ['23.11.0', false],
  ['24.1.0', false],
  ['v24.2.0', true],
  ['26.0.0', true],
])('Node %s runs Ketaguide: %s', (version, runs) => {
  expect(runsKetaguide(version)).toBe(runs);
});

test('package.json asks for the same versions', () => {
  const root = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
  expect(root.engines.node).toBe('^22.18 || >=24.2');
});
