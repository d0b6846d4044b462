import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docs } from './documented-commands.ts';

/** The hazard log names controls and proofs by their files, and each of them is there. */

const log = readFileSync(join(docs, 'hazards.md'), 'utf8');
const hazards = log
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n')[0] ?? '', text }));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, path]) => path ?? []);
/** What stands behind the name of a part, up to the next one. */
const partOf = (text: string, name: string): string =>
  new RegExp(`^- \\*\\*${name}:\\*\\*([\\s\\S]*?)(?=^- \\*\\*|$(?![\\s\\S]))`, 'm').exec(text)?.[1]?.trim() ?? '';

test('the hazards are numbered without a gap', () => {
  expect(hazards.map(({ title }) => title.split('.')[0])).toEqual(
    Array.from({ length: 19 }, (_, index) => `H${index + 1}`),
  );
});

describe.each(hazards)('$title', ({ text }) => {
  test('says how bad, why, and what is open', () => {
    expect(partOf(text, 'Severity')).toMatch(/^(critical|serious|moderate)$/);
    expect(partOf(text, 'Cause')).not.toBe('');
    expect(partOf(text, 'Open')).not.toBe('');
  });
  test('has controls in the code and tests that prove them', () => {
    const controls = linksIn(partOf(text, 'Control'));
    const proofs = linksIn(partOf(text, 'Proof'));
    expect(controls.length).toBeGreaterThan(0);
    expect(proofs.length).toBeGreaterThan(0);
    expect(controls.filter((path) => /\.test\.tsx?$/.test(path))).toEqual([]);
    expect(proofs.filter((path) => !/\.test\.tsx?$/.test(path))).toEqual([]);
  });
});

test('every file that it names exists', () => {
  expect(linksIn(log).filter((path) => !existsSync(join(docs, path)))).toEqual([]);
});

test.each(['README.md', 'SECURITY.md'])('%s leads to it', (page) => {
  expect(linksIn(readFileSync(join(docs, '..', page), 'utf8'))).toContain('docs/hazards.md');
});
