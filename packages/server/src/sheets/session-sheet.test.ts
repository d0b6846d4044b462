import { rulesVersion } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import { paperNames } from './paper.ts';
import { type SessionLine, sessionSheet } from './session-sheet.ts';
import { readPdf } from './test-support/read-pdf.ts';

const patient = { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] };
const printedAt = '2026-11-24T16:40';

const entered = (time: string, text: string): SessionLine => ({ time, text, provenance: 'entered' });

const record = (vitals: number) => ({
  title: 'Intravenous ketamine infusion, 24 Nov 2026',
  status: 'Draft: the record is not closed yet.',
  sections: [
    {
      title: 'Adverse events',
      lines: [{ ...entered('11:05', 'Nausea, moderate: Rate lowered'), note: 'entered 11:12' }],
    },
    {
      title: 'Vital signs',
      lines: Array.from({ length: vitals }, (_, index) =>
        entered(
          `1${Math.floor(index / 60) % 10}:${String(index % 60).padStart(2, '0')}`,
          `During: Pressure ${120 + index}/80 mmHg`,
        ),
      ),
    },
    {
      title: 'Not recorded or not done',
      lines: [{ text: 'Walks as before: not recorded.', provenance: 'clinic-policy' as const }],
    },
  ],
});

describe.each(paperNames)('on %s', (paper) => {
  test('a usual infusion is one page, with everything that a line says', async () => {
    const { pages } = await readPdf(await sessionSheet(record(17), { paper, printedAt, patient }));
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    for (const words of [
      'Ana Sample',
      'Record 40-118-22',
      'Born 3 May 1972',
      'Draft: the record is not closed yet.',
      'This record does not monitor the patient.',
      '11:05 Nausea, moderate: Rate lowered (entered 11:12)',
      'Walks as before: not recorded. (Clinic policy)',
      `Rules ${rulesVersion}`,
      'Page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
  });
});

test('a long one goes on, with the patient on every page, and loses no line', async () => {
  const { pages } = await readPdf(await sessionSheet(record(480), { paper: 'letter', printedAt, patient }));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('Record 40-118-22');
  const text = pages.join('\n');
  for (const pressure of [120, 360, 599]) expect(text).toContain(`Pressure ${pressure}/80`);
  expect(text).toContain('not recorded. (Clinic policy)');
});

test('a page in the middle of a section says which, and from when', async () => {
  const { pages } = await readPdf(await sessionSheet(record(480), { paper: 'a4', printedAt, patient }));
  // Twelve lines a row: the 13th set, of 10:12, begins the second one.
  expect(pages.join(' ')).toContain('Vital signs from 10:12');
  for (const page of pages.slice(1, -1)) expect(page).toMatch(/Vital signs from \d\d:\d\d/);
});

test('a name that cannot be printed as it is is refused', async () => {
  const unprintable = { name: 'Ana\u0000Sample' };
  await expect(sessionSheet(record(1), { paper: 'a4', printedAt, patient: unprintable })).rejects.toThrow(
    /patient\.name/,
  );
});
