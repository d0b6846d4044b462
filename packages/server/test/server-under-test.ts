import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ServerOptions } from '../src/index.ts';

/** The day on which every test of the server plays. */
export const testDay = '2026-11-23';

export const serverUnderTest = (options: Partial<ServerOptions> = {}) =>
  createServer({ today: () => testDay, ...options });

/** A folder such as the build of the web app leaves behind. */
export function builtWebApp(): string {
  const root = mkdtempSync(join(tmpdir(), 'ketaguide-web-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Ketaguide</title>');
  writeFileSync(join(root, 'sw.js'), '// service worker');
  writeFileSync(join(root, '.secret'), 'never served');
  writeFileSync(join(root, 'assets', 'app-Bq3x9.js'), `/* ${'assess '.repeat(1000)} */`);
  return root;
}
