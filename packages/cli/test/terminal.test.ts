import { execFile, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { bin, environment, ketaguide } from './run-ketaguide.ts';

const escapeSequence = '\u001b[';

vi.setConfig({ testTimeout: 30_000 });

describe('colours', () => {
  test('stay away where there is no terminal', async () => {
    expect((await ketaguide(['guideline'])).stdout).not.toContain(escapeSequence);
  });

  test('come with FORCE_COLOR, and say nothing that the words do not', async () => {
    const plain = await ketaguide(['guideline']);
    const coloured = await ketaguide(['guideline'], { env: { FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain(escapeSequence);
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
  });

  test('never come with NO_COLOR', async () => {
    const { stdout } = await ketaguide(['guideline'], { env: { NO_COLOR: '1' } });
    expect(stdout).not.toContain(escapeSequence);
  });

  test('never come into JSON', async () => {
    const { stdout } = await ketaguide(['guideline', '--json'], { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain(escapeSequence);
  });
});

describe('lines', () => {
  test.each([['guideline'], ['guideline', 'show', 'dosing.infusion'], ['demo', '--as-of', '2026-11-24']])(
    'of "%s" fit into 80 columns, but for what cannot be broken',
    async (...args) => {
      const { stdout } = await ketaguide(args);
      const tooLong = stdout.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
      expect(tooLong).toEqual([]);
    },
  );
});

describe('a pipe that ends early', () => {
  test('is no reason to complain', async () => {
    const child = spawn(process.execPath, [bin, 'guideline', '--json'], { env: environment() });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

describe('what takes long', () => {
  test('tells how far it is, and Ctrl-C ends it with a line and no result', async () => {
    const child = spawn(process.execPath, [bin, 'simulate', '-', '--population', '1000000000'], { env: environment() });
    child.stdin.end(
      '{"patient":{"weightKg":70},"events":[{"t":0,"type":"infusion","durationMin":240,"rateMgPerH":35}]}',
    );
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr === '') child.kill('SIGINT');
      stderr += chunk.toString();
    });
    const [stdout, code] = await Promise.all([
      text(child.stdout),
      new Promise((resolve) => child.on('close', resolve)),
    ]);
    expect(stderr).toMatch(/^\d+% of 1,000,000,000 virtual patients\nketaguide: stopped before it was done\.\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(130);
  });
});

describe('the version', () => {
  test.each(['--version', '-V'])('is told by %s', async (flag) => {
    expect((await ketaguide([flag])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('without a command', () => {
  test('the help is shown', async () => {
    const [bare, help] = await Promise.all([ketaguide([]), ketaguide(['--help'])]);
    expect(bare.stdout).toBe(help.stdout);
    expect(bare.code).toBe(0);
  });
});

describe('today', () => {
  test('is the day that is assessed for when none is named', async () => {
    const before = new Date();
    const { stdout } = await ketaguide(['assess', '-', '--json'], { input: '{"resourceType":"Patient","id":"p1"}' });
    const days = [before, new Date()].map((moment) => moment.toLocaleDateString('sv-SE'));
    expect(days).toContain(JSON.parse(stdout).asOf);
  });
});

test('two commands at once do not disturb each other', async () => {
  const runs = await Promise.all(['A', 'B', 'C'].map((grade) => ketaguide(['guideline', '--grade', grade, '--json'])));
  expect(runs.map(({ stdout }) => JSON.parse(stdout).recommendations.length)).toEqual([3, 4, 11]);
});

test('a fault of our own is told calmly, and in full only on request', async () => {
  // A runtime that is broken on purpose stands in for a fault that nobody foresaw.
  const run = (env: Readonly<Record<string, string>>) =>
    new Promise<{ readonly code: unknown; readonly stderr: string }>((resolve) => {
      execFile(
        process.execPath,
        ['--import', 'data:text/javascript,JSON.stringify=()=>{throw new Error("boom")}', bin, 'guideline', '--json'],
        { env: environment(env) },
        (error, _stdout, stderr) => resolve({ code: error?.code, stderr }),
      );
    });
  const calm = await run({});
  expect(calm.code).toBe(1);
  expect(calm.stderr).toMatch(/^ketaguide: something went wrong here that is not your fault\. Please report it/);
  expect(calm.stderr).not.toContain('boom');
  expect((await run({ KETAGUIDE_DEBUG: '1' })).stderr).toContain('Error: boom');
});
