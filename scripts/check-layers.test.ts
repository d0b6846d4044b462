import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFile, checkPackages, layers } from './check-layers.ts';

const root = join(import.meta.dirname, '..');
const messages = (file: string, source: string) => checkFile(file, source).map(({ message }) => message);

test('every package has its layer, and every layer imports only layers below it', () => {
  expect(Object.keys(layers)).toEqual(expect.arrayContaining(readdirSync(join(root, 'packages'))));
  const fromTheGroundUp = Object.keys(layers);
  for (const [name, { mayImport }] of Object.entries(layers)) {
    for (const below of mayImport) expect(fromTheGroundUp.indexOf(below)).toBeLessThan(fromTheGroundUp.indexOf(name));
  }
});

test('a violation planted in a package is found, with its file and line', () => {
  const planted = mkdtempSync(join(tmpdir(), 'layers-'));
  try {
    mkdirSync(join(planted, 'packages/quantities/src'), { recursive: true });
    writeFileSync(
      join(planted, 'packages/quantities/src/dose.ts'),
      "/** A dose. */\nimport { assess } from '@ketaguide/guideline';\n",
    );
    expect(checkPackages(planted)).toEqual([
      {
        file: 'packages/quantities/src/dose.ts',
        line: 2,
        message: 'quantities may import no other package, not "@ketaguide/guideline"',
      },
    ]);
  } finally {
    rmSync(planted, { recursive: true });
  }
});

test.each([
  ['guideline', "import type { PatientRecord } from '@ketaguide/fhir';"],
  ['fhir', "export { serve } from '@ketaguide/server';"],
  ['fhir', "export * from '@ketaguide/artifacts';"],
  ['web', "const { serve } = await import('@ketaguide/server');"],
  ['web', "type Server = import('@ketaguide/server').Server;"],
  ['server', "import '@ketaguide/web';"],
  ['server', "import '../../fhir/src/index.ts';"],
  ['fhir', "import '../../../test/browser.ts';"],
  ['web', "import { readFileSync } from 'node:fs';"],
  ['fhir', "import { readFileSync } from 'fs';"],
  ['guideline', "import { clamp } from 'lodash';"],
  ['guideline', 'export const now = () => Date.now();'],
  ['guideline', 'export const clock = Date.now;'],
  ['fhir', 'export const today = new Date();'],
  ['fhir', 'export const today = Date();'],
  ['quantities', 'export const any = Math.random();'],
  ['fhir', "export const load = () => fetch('/record');"],
  ['fhir', 'export const home = process.env.HOME;'],
  ['planning', "import { simulate } from '@ketaguide/pharmacokinetics';"],
  ['attic', 'export {};'],
  ['cli', 'const = 3;'],
])('%s must not say: %s', (name, source) => {
  expect(messages(`packages/${name}/src/file.ts`, source)).toHaveLength(1);
});

test.each([
  ['packages/fhir/src/file.ts', "import { assess } from '@ketaguide/guideline';"],
  ['packages/fhir/src/file.ts', "import { assess } from './patient/../units.ts';"],
  ['packages/fhir/src/file.ts', 'export const born = new Date(0);'],
  ['packages/fhir/src/file.ts', "import ucum from '@lhncbc/ucum-lhc';"],
  ['packages/fhir/src/file.test.ts', "import { readFileSync } from 'node:fs'; export const now = Date.now();"],
  ['packages/guideline/src/file.test.ts', "import { test } from 'vitest';"],
  ['packages/web/test/app.e2e.test.ts', "import { launchBrowser } from '../../../test/browser.ts';"],
  ['packages/web/test/app-under-test.ts', "import { createServer } from '@ketaguide/server';"],
  ['packages/web/vite.config.ts', "import { join } from 'node:path';"],
  ['packages/web/src/main.tsx', 'export const today = new Date();'],
  ['packages/cli/src/main.ts', "import { readFile } from 'node:fs/promises'; import '@ketaguide/server';"],
])('%s may say: %s', (file, source) => {
  expect(messages(file, source)).toEqual([]);
});

test('the packages keep the rules', () => {
  expect(checkPackages(root)).toEqual([]);
});
