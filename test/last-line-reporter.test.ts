import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');

/** Runs vitest with the reporter on files of their own, and gives its last line and exit code. */
function runOn(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'last-line-'));
  try {
    const reporter = JSON.stringify(join(import.meta.dirname, 'last-line-reporter.ts'));
    const config = `import { lastLine } from ${reporter};
      export default { test: { globals: true, reporters: ['default', lastLine()] } };`;
    for (const [name, text] of Object.entries({ ...files, 'vitest.config.ts': config })) {
      writeFileSync(join(folder, name), text);
    }
    const { stdout, status } = spawnSync(process.execPath, [vitest, 'run', '--root', folder], { encoding: 'utf8' });
    return { lastLine: stdout.trimEnd().split('\n').at(-1), status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a good run ends with its tally', { timeout: 30_000 }, () => {
  const files = { 'a.test.ts': "test('a', () => {}); test('b', () => {});" };
  expect(runOn(files)).toEqual({ lastLine: '2 passed, 0 failed', status: 0 });
});

test('whatever breaks counts as failed: a test, a hook, a file, a stray rejection', { timeout: 30_000 }, () => {
  const files = {
    'test.test.ts': "test('good', () => {}); test('bad', () => { throw new Error(); }); test.skip('later', () => {});",
    'hook.test.ts': "describe('s', () => { beforeAll(() => { throw new Error(); }); test('in it', () => {}); });",
    'file.test.ts': "import './missing.ts';",
    'stray.test.ts': "test('fine', () => { Promise.reject(new Error()); });",
  };
  expect(runOn(files)).toEqual({ lastLine: '2 passed, 4 failed, 2 skipped', status: 1 });
});
