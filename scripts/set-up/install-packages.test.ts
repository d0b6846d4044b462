import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packagesAreInstalled } from './install-packages.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  mkdirSync(join(root, 'node_modules'));
});

afterEach(() => rmSync(root, { recursive: true }));

const react = { version: '19.3.1', integrity: 'sha512-a' };
const forWindows = { version: '24.21.0', integrity: 'sha512-b', optional: true };

function write(locked: object, installed?: object) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }));
  if (installed !== undefined) {
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
}

test.each([
  ['the same package', { 'node_modules/react': react }, { 'node_modules/react': react }, true],
  ['an optional package for another platform left out', { 'node_modules/node': forWindows }, {}, true],
  ['a package missing', { 'node_modules/react': react }, {}, false],
  [
    'another version',
    { 'node_modules/react': react },
    { 'node_modules/react': { ...react, version: '18.0.0' } },
    false,
  ],
  ['another content', { 'node_modules/react': react }, { 'node_modules/react': { ...react, integrity: 'x' } }, false],
  ['one package too many', {}, { 'node_modules/react': react }, false],
  ['an installation that was broken off', { 'node_modules/react': react }, undefined, false],
])('%s', (_, locked, installed, expected) => {
  write(locked, installed);
  expect(packagesAreInstalled(root)).toBe(expected);
});
