import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppUnderTest, answer, openSample, seen, startApp } from './app-under-test.ts';

/** On paper: black on white whatever the theme, no controls, nothing missing. */

let app: AppUnderTest;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('print', () => {
  test.each(['day', 'room'] as const)('Assess is one page of facts, sources and unknowns (%s)', async (theme) => {
    const { page, context } = await app.open({ theme });
    await openSample(page, 'Ana Sample');
    await answer(page, 'How severe is the liver disease, if there is any?', 'Moderate');
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('article').filter({ hasText: 'Draft, not signed' });
    await expect.poll(() => seen(sheet)).toContain('Applies: caution');
    const text = await seen(sheet);
    for (const part of [
      'Ana Sample, 54',
      'Record 40-118-22',
      'Printed',
      'Moderate evidence',
      'Grade B · certainty low to moderate',
      'Not known yet',
      'All 19 statements',
      'Applies: caution',
      'Reg Anesth Pain Med 2018',
    ]) {
      expect(text).toContain(part);
    }
    const notice = page.getByText('Sample, not a real person. Content not yet validated by a clinician.');
    expect(await notice.isVisible()).toBe(true);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('radio').filter({ visible: true }).count()).toBe(0);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(1);
    await context.close();
  });

  test('the guideline prints its statements with what they leave open, and no controls', async () => {
    const { page, context } = await app.open({ theme: 'room' });
    await page.goto('/guideline/contraindications');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('article').count()).toBe(4);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('searchbox').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('Does a lasting psychotic disorder count').isVisible()).toBe(true);
    expect(await page.getByText('Content not yet validated by a clinician.').isVisible()).toBe(true);
    await context.close();
  });
});
