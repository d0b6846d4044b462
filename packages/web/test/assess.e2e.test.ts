import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AppUnderTest, answer, type OpenPage, openSample, phone, seen, startApp } from './app-under-test.ts';

/** Assess by use: what is answered, changed, taken back, and what the page says about it. */

let app: AppUnderTest;
let opened: OpenPage;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
beforeEach(async () => {
  opened = await app.open();
  page = opened.page;
  await openSample(page, 'Ana Sample');
  return () => opened.context.close();
});

const liver = 'How severe is the liver disease, if there is any?';
const actions = () => page.getByRole('region', { name: 'Actions' });
const basis = () => page.getByRole('region', { name: 'Basis' });
const contraindications = () => page.getByRole('region', { name: 'Relative contraindications' });

describe('a sample patient', () => {
  test('is named with age, record number and dated weight, and marked as a sample', async () => {
    const patient = page.getByRole('region', { name: 'Patient', exact: true });
    await expect.poll(() => seen(patient)).toMatch(/Ana Sample · 54.years/);
    expect(await seen(patient)).toMatch(/Record 40-118-22[\s\S]*70.kg on \d+ \w+ \d{4}[\s\S]*Born/);
    expect(await page.getByRole('banner').getByText('Sample, not a real person.').isVisible()).toBe(true);
  });

  test('shows the evidence first, with both parts of its grading, and newer evidence beside it', async () => {
    expect(await seen(page.getByRole('heading', { level: 1 }))).toMatch(/^Moderate evidence/);
    const evidence = page.getByRole('region', { name: /Moderate evidence/ });
    expect(await seen(evidence)).toContain('Grade B · certainty low to moderate');
    expect(await seen(evidence)).toContain('Newer evidence, Aug 2025');
  });

  test('has nothing chosen for anyone', async () => {
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  test('says what became of every resource', async () => {
    const receipt = basis().getByRole('table');
    const row = receipt.getByRole('row', { name: /^Conditions/ });
    await row.locator('summary').click();
    expect(await seen(row)).toContain('Condition/ana-angina-ruled-out');
  });
});

describe('an answer', () => {
  test('decides at once, is stamped, and counts down what is open', async () => {
    const before = Number.parseInt(await seen(actions()), 10);
    await answer(page, liver, 'Severe');
    await expect.poll(() => seen(contraindications())).toContain('Applies: avoid');
    expect(await seen(contraindications())).toMatch(/Severe\s+Entered \d\d:\d\d/);
    expect(Number.parseInt(await seen(actions()), 10)).toBeLessThan(before);
    await answer(page, liver, 'Moderate');
    await expect.poll(() => seen(contraindications())).toContain('Applies: caution');
  });

  test('stays where it was given until it is put away', async () => {
    await answer(page, liver, 'None');
    const question = page.getByRole('group', { name: liver });
    expect(await question.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Put the answered one away' }).click();
    expect(await question.count()).toBe(0);
  });

  test('is undone by the key, by the button, and one by one', async () => {
    await answer(page, liver, 'None');
    await answer(page, 'Is there active substance abuse?', 'No');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(1);
    await page.getByRole('button', { name: 'Undo: Liver disease' }).click();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });

  test('is taken back on its own', async () => {
    await answer(page, liver, 'None');
    await page.getByRole('button', { name: 'Take back: Liver disease' }).click();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  test('goes with all others only after a question, and comes back by undo', async () => {
    await answer(page, liver, 'None');
    await answer(page, 'Is there active substance abuse?', 'No');
    await page.getByRole('button', { name: 'Clear answers' }).click();
    await page.getByRole('button', { name: 'Keep them' }).click();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(2);
    await page.getByRole('button', { name: 'Clear answers' }).click();
    await page.getByRole('button', { name: 'Clear 2 answers' }).click();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(2);
  });

  test('that breaks another is refused in words, and changes nothing', async () => {
    await answer(page, liver, 'Severe');
    await page.getByRole('button', { name: 'Change: Liver dysfunction' }).click();
    await page
      .getByRole('group', { name: 'Is there liver dysfunction at baseline?' })
      .last()
      .getByRole('radio', { name: 'No', exact: true })
      .click();
    await page.getByText(/^Not taken\. Expected yes/).waitFor();
    expect(await seen(actions())).toContain('Undo: Liver disease');
  });

  test('"unknown" asks why, and a reason counts', async () => {
    await answer(page, liver, 'Unknown');
    await answer(page, 'Say why not known', 'Patient declined');
    await expect.poll(() => seen(actions())).toContain('1 with a reason');
  });
});

describe('an answer that contradicts the record', () => {
  test('shows both and asks for a reason', async () => {
    await page.getByRole('button', { name: 'Change: Pregnancy' }).click();
    await answer(page, 'Is the patient pregnant?', 'Yes');
    const note = page.getByText('These two differ.');
    await note.waitFor();
    expect(await seen(contraindications())).toMatch(/You entered yes\. From the record, .*: no\./);
    expect(await seen(actions())).toContain('1 answer differs from the record without a reason');
    await answer(page, 'Why do they differ?', 'Record is out of date');
    await page.getByText('These two differ, with a reason.').waitFor();
    expect(await seen(actions())).not.toContain('without a reason');
  });

  test('takes a reason in other words', async () => {
    await page.getByRole('button', { name: 'Change: Pregnancy' }).click();
    await answer(page, 'Is the patient pregnant?', 'Yes');
    await answer(page, 'Why do they differ?', 'Other');
    await page.getByLabel('In a few words').fill('Test repeated today');
    await page.keyboard.press('Tab');
    await page.getByText('These two differ, with a reason.').waitFor();
  });

  test('never lets an answer "unknown" hide the record', async () => {
    await page.getByRole('button', { name: 'Change: Pregnancy' }).click();
    await answer(page, 'Is the patient pregnant?', 'Unknown');
    await expect.poll(() => seen(contraindications())).toMatch(/Pregnancy\s+No\s+From the record.*the record counts/);
  });
});

describe('a number', () => {
  test.each([
    ['5.', /Finish the number/],
    ['1,5', /Use a point/],
    ['.5', /zero first/],
    ['700', /from 1 to 500/],
    ['7o', /Write a number/],
  ])('%s is refused with a hint', async (typed, hint) => {
    await page.getByRole('button', { name: 'Change: Weight' }).click();
    const field = page.getByRole('textbox', { name: /Weight/ });
    await field.fill(typed);
    await field.press('Enter');
    await page.getByText(hint).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe(typed);
    expect(await seen(page.getByRole('region', { name: 'Patient', exact: true }))).toMatch(/70.kg/);
  });

  test('that can be read is taken, and the wheel does not change it', async () => {
    await page.getByRole('button', { name: 'Change: Weight' }).click();
    const field = page.getByRole('textbox', { name: /Weight/ });
    await field.fill('68.5');
    await field.press('Enter');
    await expect.poll(() => seen(page.getByRole('region', { name: 'Patient', exact: true }))).toMatch(/68\.5.kg/);
    await field.hover();
    await page.mouse.wheel(0, 200);
    expect(await field.inputValue()).toBe('68.5');
  });
});

describe('the basis', () => {
  test('follows the statement that is chosen', async () => {
    await page.getByRole('button', { name: 'Baseline ECG' }).first().click();
    await expect.poll(() => seen(basis())).toContain('testing.ecg');
    const text = await seen(basis());
    expect(text).toContain('What it was read from');
    expect(text).toContain('Applies when');
    expect(text).toContain('Known limits');
    expect(text).toContain('Not known yet');
  });

  test('is a sheet from below on a phone, opened by its button and closed by Escape', async () => {
    const { page: small, context } = await app.open({ viewport: phone });
    await openSample(small, 'Ana Sample');
    await small.getByRole('button', { name: 'Basis', exact: true }).click();
    const sheet = small.getByRole('dialog', { name: 'Basis' });
    await sheet.getByText('indications.crps').waitFor();
    await small.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await context.close();
  });

  test('is there for all nineteen statements', async () => {
    await page.getByRole('heading', { name: 'All 19 statements' }).click();
    const list = page.locator('details', { hasText: 'All 19 statements' });
    await list.getByRole('listitem').first().waitFor();
    expect(await list.getByRole('listitem').count()).toBe(19);
    for (const row of await list.getByRole('listitem').all()) {
      expect(await seen(row)).toMatch(/Grade [A-D] · certainty (low|low to moderate|moderate)/);
    }
  });
});

describe('leaving', () => {
  test('asks first once something was entered, and keeps answers while moving about', async () => {
    await answer(page, liver, 'None');
    await page.getByRole('link', { name: 'Guideline' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Indications' }).waitFor();
    await page.getByRole('link', { name: 'Assess' }).first().click();
    await expect.poll(() => seen(contraindications())).toMatch(/Liver disease\s+None\s+Entered/);
    let asked = false;
    page.once('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload';
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toBe(true);
    await page.getByRole('region', { name: 'Patient', exact: true }).getByText('No record open').waitFor();
  });

  test('another patient is opened only after a question', async () => {
    await answer(page, liver, 'None');
    await page.getByRole('link', { name: 'Start' }).first().click();
    await page.getByRole('button', { name: /^Ben Example/ }).click();
    await page.getByRole('button', { name: 'Stay with this patient' }).click();
    await page.getByRole('link', { name: 'Assess' }).first().click();
    await page.getByText('Ana Sample').first().waitFor();
    await page.getByRole('link', { name: 'Start' }).first().click();
    await page.getByRole('button', { name: /^Ben Example/ }).click();
    await page.getByRole('button', { name: 'Open Ben Example' }).click();
    await page.getByRole('region', { name: 'Patient', exact: true }).getByText('Ben Example').waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });
});

test('copy for chart gives plain text with facts, sources and unknowns', async () => {
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await answer(page, liver, 'Unknown');
  await answer(page, 'Say why not known', 'Not asked');
  await page.getByRole('button', { name: 'Copy for chart' }).click();
  await page.getByRole('button', { name: 'Copied for the chart' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Ana Sample, 54 years · Record 40-118-22');
  expect(text).toContain('Sample, not a real person.');
  expect(text).toContain('Grade B · certainty low to moderate (indications.crps)');
  expect(text).toMatch(/- Pregnancy: No \(From the record, .*\)/);
  expect(text).toContain('- Liver disease: Not asked');
  expect(text.match(/ \[[a-z-]+\.[a-z-]+\]$/gm)).toHaveLength(19);
});

test('the next step is the plan, and its button says how much is not known yet', async () => {
  const next = page.getByRole('region', { name: 'Actions' }).getByRole('link', { name: /^Plan/ });
  const before = Number((await seen(next)).match(/^Plan with (\d+) unknowns$/)?.[1]);
  await answer(page, liver, 'None');
  await expect.poll(() => seen(next)).toBe(`Plan with ${before - 1} unknowns`);
  await next.click();
  await page.getByRole('textbox', { name: /^Rate/ }).waitFor();
});
