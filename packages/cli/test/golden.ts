import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

/**
 * Compares a text with the file that people have read and found right. `UPDATE_GOLDEN=1` writes the file instead: then
 * its difference is to be read before it is committed.
 */
export function expectGolden(path: string, text: string): void {
  expect(text).toBe(golden(path, text));
}

/** The same for JSON, whose layout in the file is the formatter's. */
export function expectGoldenJson(path: string, data: unknown): void {
  expect(data).toEqual(JSON.parse(golden(path, JSON.stringify(data, undefined, 2))));
}

function golden(path: string, text: string): string {
  const file = join(import.meta.dirname, '..', path);
  if (isUpdating) writeFileSync(file, text);
  expect(existsSync(file), `${path} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true);
  return readFileSync(file, 'utf8');
}
