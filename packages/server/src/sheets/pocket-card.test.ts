import { certaintyLabels, overview, recommendations, validationNotice } from '@ketaguide/guideline';
import { describe, expect, test } from 'vitest';
import { paperNames, papers } from './paper.ts';
import { pocketCard } from './pocket-card.ts';
import { readPdf } from './test-support/read-pdf.ts';

const printedAt = '2026-11-24T14:05';
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe.each(paperNames)('on %s', (paper) => {
  test('the card is one page with all nineteen statements, each with grade and certainty', async () => {
    const { pages, size } = await readPdf(await pocketCard({ paper, printedAt }));
    expect(pages).toHaveLength(1);
    expect(size).toMatchObject({ width: papers[paper].height, height: papers[paper].width });
    const text = squeezed(pages[0] ?? '');
    expect(recommendations).toHaveLength(19);
    for (const { statement, grade, certainty } of recommendations) {
      expect(text).toContain(squeezed(`${statement}Grade ${grade} · certainty ${certaintyLabels[certainty]}`));
    }
  });

  test('no text touches a fold or the edge of the paper', async () => {
    const { placed, size } = await readPdf(await pocketCard({ paper, printedAt }));
    const [panelWidth, panelHeight] = [size.width / 4, size.height / 2];
    for (const { text, left, right, baseline } of placed) {
      const panelLeft = Math.floor(left / panelWidth) * panelWidth;
      expect(left - panelLeft, text).toBeGreaterThan(12);
      expect(panelLeft + panelWidth - right, text).toBeGreaterThan(12);
      const fromTop = baseline % panelHeight;
      expect(fromTop, text).toBeGreaterThan(16);
      expect(panelHeight - fromTop, text).toBeGreaterThan(12);
    }
  });
});

test('limits stand large, with the sign and in words', async () => {
  const { pages } = await readPdf(await pocketCard({ paper: 'a4', printedAt }));
  for (const figure of [
    '≤ 0.35 mg/kg at most',
    '0.5 to 2 mg/kg per hour',
    '≤ 7 mg/kg per hour refractory, in ICU',
    '≥ 80 mg at least',
    '> 2 h more than',
    '> 1 mg/kg per hour above',
    '≥ 30% lower at least',
    '≤ 12 weeks up to',
  ]) {
    expect(pages[0]).toContain(figure);
  }
});

test('it says where it comes from and how old it is', async () => {
  const [text = ''] = (await readPdf(await pocketCard({ paper: 'a4', printedAt }))).pages;
  for (const words of [
    overview.title,
    ...overview.organizations,
    'Reg Anesth Pain Med 2018;43:521–546. Published 1 Jul 2018.',
    'Last updated 14 Mar 2022 (head of the summary), 6 Jul 2022 (overview of the summary).',
    overview.lastUpdatedNote,
    overview.currency,
    validationNotice,
    'Printed 24 Nov 2026, 14:05',
  ]) {
    expect(squeezed(text)).toContain(squeezed(words));
  }
});

test('the same card printed at the same time is the same file', async () => {
  const print = () => pocketCard({ paper: 'letter', printedAt: '2026-11-24' });
  expect(await print()).toEqual(await print());
});
