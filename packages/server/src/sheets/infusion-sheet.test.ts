import { recommendations, validationNotice } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import { blankInfusionSheet } from './infusion-sheet.ts';
import { paperNames } from './paper.ts';
import { itemName, itemsOf } from './people-items.ts';
import { readPdf } from './test-support/read-pdf.ts';

const printedAt = '2026-11-24T14:05';

describe.each(paperNames)('on %s', (paper) => {
  test('the form is one page and has a place for everything that is recorded', async () => {
    const { pages, placed, size } = await readPdf(await blankInfusionSheet({ paper, printedAt }));
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    for (const words of [
      'This record does not monitor the patient.',
      'Patient Identifier 1 Identifier 2',
      'Time BP HR SpO2 Breaths Sedation Pain Rate, mL/h Given so far, mg Note, initials',
      'Time What happened What was done',
      'Time Total mg in mL Lot Expiry Made, checked',
      'Wasted by Witness',
      'Stop time Total given, mg Volume, mL',
      'Page 1 of 1',
      validationNotice,
    ]) {
      expect(text).toContain(words);
    }
    for (const { left, right, baseline } of placed) {
      expect(left).toBeGreaterThanOrEqual(39);
      expect(right).toBeLessThanOrEqual(size.width - 39);
      expect(baseline).toBeLessThan(size.height - 14);
    }
  });
});

test('what the guideline asks for is marked as such, and what it does not as the policy of the clinic', async () => {
  const [text = ''] = (await readPdf(await blankInfusionSheet({ paper: 'a4', printedAt }))).pages;
  expect(text).toMatch(/People and setting Guideline .*Also before the start Clinic policy/);
  expect(text).toContain('Setting, above 1 mg/kg per hour');
  expect(text).toContain('Baseline ECG, if so: should be used');
  expect(text).toContain('Liver function tests, if so: consider case by case');
  expect(text).toContain('Liver disease, one of: none / mild / moderate / severe / not known yet');
  expect(text).toContain('Vital signs every ______ min. The guideline sets no interval. Clinic policy');
  const people = recommendations.filter(({ section }) => section === 'personnel');
  expect(people.flatMap(itemsOf)).toHaveLength(9);
  for (const id of people.flatMap(itemsOf)) expect(text).toContain(itemName(id));
});

test('the same form printed at the same time is the same file', async () => {
  const print = () => blankInfusionSheet({ paper: 'letter', printedAt });
  expect(await print()).toEqual(await print());
});
