import { bagFromVial, bagOfTotal } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import { describe, expect, test } from 'vitest';
import { bagLabel } from './bag-label.ts';
import { paperNames } from './paper.ts';
import { readPdf } from './test-support/read-pdf.ts';

const printedAt = '2026-11-24T14:05';
const bag = bagOfTotal({ drug: quantity(500, 'mg'), volume: quantity(250, 'mL') });
const made = bagFromVial({
  strength: quantity(50, 'mg/mL'),
  drawn: quantity(10, 'mL'),
  volume: quantity(250, 'mL'),
  diluent: 'sodium-chloride',
});
const longest = {
  name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, Maximiliana Philippa Theodora Alexandra Josephine',
  identifiers: ['Record 0000-1111-2222-3333-4444-5555-6666-7777', 'Born 3 May 1972'],
};

const textOf = async (...args: Parameters<typeof bagLabel>) =>
  ((await readPdf(await bagLabel(...args))).pages[0] ?? '').replaceAll('\u00a0', ' ');

describe.each(paperNames)('the label of a bag on %s', (paper) => {
  test.each([
    ['with what is known', made, longest],
    ['with lines for all that is not', bag, {}],
  ])('%s is 4 by 3 inches on one page', async (_what, what, patient) => {
    const { pages, placed } = await readPdf(await bagLabel(what, { paper, printedAt, patient }));
    expect(pages).toHaveLength(1);
    const onLabel = placed.filter(({ baseline }) => baseline > 62 && baseline < 62 + 216);
    expect(onLabel.map(({ text }) => text).join(' ')).toContain('Lot of the vials');
    for (const { right } of onLabel) expect(right).toBeLessThanOrEqual(40 + 288);
    // What explains the label begins below it: nothing has pushed its lower edge down.
    const below = placed.find(({ text }) => text.startsWith('Whoever makes'));
    expect(below?.baseline).toBeGreaterThan(62 + 216);
    expect(below?.baseline).toBeLessThan(62 + 216 + 30);
  });
});

test('the total stands before the concentration, and the drug before both', async () => {
  const text = await textOf(made, { paper: 'a4', printedAt, patient: longest });
  expect(text).toMatch(/ketamine Intravenous infusion, by pump 500 mg in 250 mL 2 mg per mL, mixed/);
  expect(text).toContain('Not ketorolac. Not ketoprofen. Not esketamine.');
  expect(text).toContain('10 mL from a 50 mg per mL vial, made up with 0.9% sodium chloride');
  expect(text.replace(/\s/g, '')).toContain(`Patient:${longest.name}`.replace(/\s/g, ''));
  expect(text).toContain('Born 3 May 1972');
  expect(text).not.toMatch(/µ|\bcc\b|mg\/mL/);
});

test('nothing is made up: who, when and how long are lines to write on', async () => {
  const text = await textOf(bag, { paper: 'letter', printedAt });
  for (const line of [
    'Prepared by',
    'Checked by',
    'Prepared on, at',
    'Expires on, at',
    'Lot of the vials',
    'Made up with',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).not.toMatch(/\d+ ?(h|hours|days)\b/);
  expect(text).toContain('Printed 24 Nov 2026, 14:05 · Page 1 of 1');
});

test('a name that cannot be printed is refused, not left out', async () => {
  await expect(bagLabel(bag, { paper: 'a4', printedAt, patient: { name: '王小明' } })).rejects.toThrow('patient.name');
});
