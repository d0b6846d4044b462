import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bagOfTotal, makePlan } from '@ketaguide/planning';
import { parseRegimen, quantity } from '@ketaguide/quantities';
import { bagLabel, blankInfusionSheet, type Paper, planSheet, pocketCard } from '@ketaguide/server/sheets';
import { describe, expect, test } from 'vitest';
import { ketaguide, runHere } from './run-ketaguide.ts';
import { temporaryFile } from './temporary-file.ts';

/** What a sheet says is tested where it is printed; here, that it is that very sheet which is written. */

const json = {
  patient: { weightKg: 70 },
  events: [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }],
  bag: { mg: 500, ml: 250 },
};
const regimen = temporaryFile('regimen.json', JSON.stringify(json));
const printedAt = '2026-11-24T14:05';

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'ketaguide-')), 'sheet.pdf');

const plan = (stated: { readonly targetPain?: string } = {}) =>
  makePlan({ regimen: parseRegimen(json), asOf: '2026-11-24', stated });

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('a plan is written as PDF, with nothing on the terminal', async () => {
  const out = newFile();
  const run = await runHere(['sheet', 'plan', regimen, '--target-pain', 'crps', '--out', out]);
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  const expected = await planSheet(plan({ targetPain: 'crps' }), { paper: 'letter', printedAt });
  expect(readFileSync(out, 'latin1')).toBe(latin1(expected));
});

test.each([
  ['blank', [], 'letter', blankInfusionSheet],
  ['blank', ['--paper', 'a4'], 'a4', blankInfusionSheet],
  ['pocket-card', [], 'letter', pocketCard],
  ['pocket-card', ['--paper', 'a4'], 'a4', pocketCard],
] as const)('%s %j is written on %s', async (name, args, paper: Paper, print) => {
  const out = newFile();
  expect(await runHere(['sheet', name, ...args, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(out, 'latin1')).toBe(latin1(await print({ paper, printedAt })));
});

test('the label of a bag is written, and a bag that no vial can give is refused by its numbers', async () => {
  const out = newFile();
  const flags = ['--bag-mg', '500', '--bag-ml', '250', '--diluent', 'dextrose'];
  expect(await runHere(['sheet', 'bag-label', ...flags, '--out', out])).toEqual({ code: 0, stdout: '', stderr: '' });
  const bag = bagOfTotal({ drug: quantity(500, 'mg'), volume: quantity(250, 'mL') }, 'dextrose');
  expect(readFileSync(out, 'latin1')).toBe(latin1(await bagLabel(bag, { paper: 'letter', printedAt })));

  const refused = await runHere(['sheet', 'bag-label', '--bag-mg', '500', '--bag-ml', '5', '--out', newFile()]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('500 mg in 5 mL');
});

test('the regimen and the sheet go through standard input and output', async () => {
  const { code, stdout } = await runHere(['sheet', 'plan', '-', '--paper', 'a4', '--out', '-'], readFileSync(regimen));
  expect(code).toBe(0);
  expect(stdout).toBe(latin1(await planSheet(plan(), { paper: 'a4', printedAt })));
});

test('the real command line writes it too', async () => {
  const out = newFile();
  const { code, stdout } = await ketaguide(['sheet', 'blank', '--out', out]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
});

describe('a file that is there', () => {
  test('is kept, and overwritten by force', async () => {
    const out = temporaryFile('mine.pdf', 'mine');
    const { code, stderr } = await runHere(['sheet', 'blank', '--out', out]);
    expect(code).toBe(2);
    expect(stderr).toBe(`ketaguide: --out "${out}": there is such a file already; --force overwrites it.\n`);
    expect(readFileSync(out, 'utf8')).toBe('mine');
    expect((await runHere(['sheet', 'blank', '--out', out, '--force'])).code).toBe(0);
    expect(readFileSync(out, 'latin1')).toMatch(/^%PDF-/);
  });
});

describe('refused', () => {
  test.each([
    [['sheet', 'plan', regimen], "required option '--out <file>' not specified"],
    [['sheet', 'blank', '--out', '/nowhere/sheet.pdf'], '--out "/nowhere/sheet.pdf": there is no such folder.'],
    [['sheet', 'blank', '--out', tmpdir(), '--force'], `--out "${tmpdir()}": it is a folder, not a file.`],
    [
      ['sheet', 'blank', '--paper', 'a5', '--out', '-'],
      "option '--paper <size>' argument 'a5' is invalid. Allowed choices are letter, a4.",
    ],
    [['sheet', 'plan', '/nowhere.json', '--out', '-'], 'regimen "/nowhere.json": there is no such file.'],
    [
      ['sheet', 'plan', '-', '--answers', '-', '--out', '-'],
      'plan: expected the regimen or the answers from standard input, got both.',
    ],
  ])('%j', async (args, message) => {
    expect(await runHere(args)).toEqual({ code: 2, stdout: '', stderr: `ketaguide: ${message}\n` });
  });
});
