import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type AppUnderTest,
  answer,
  expectNoSidewaysScroll,
  expectNoViolations,
  type OpenPage,
  phone,
  startApp,
} from './app-under-test.ts';
import {
  checks as checksOf,
  chooseBag as chooseBagOf,
  heroLine as heroLineOf,
  openPlan,
  plan,
  seen,
} from './plan-under-test.ts';

/** Plan by use: from a weight and a rate to a signed plan, and everything that must not happen on the way. */

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
  await openPlan(page);
  return async () => {
    expect(opened.complaints).toEqual([]);
    await opened.context.close();
  };
});

const heroLine = () => heroLineOf(page);
const checks = () => checksOf(page);
const rate = () => page.getByRole('textbox', { name: /^Rate/ });
const hours = () => page.getByRole('textbox', { name: 'Duration, hours' });
const point = () => page.getByRole('slider', { name: 'This plan: rate and duration' });
const signing = () => page.getByRole('region', { name: 'Actions' });
const chooseBag = (on = page) => chooseBagOf(on);

/** Gives the reason that comes first for every check that asks for one. */
async function giveEveryReason(): Promise<void> {
  for (let given = 0; given < 20; given += 1) {
    const open = checks().getByRole('listitem').filter({ hasText: 'Reason needed' });
    if ((await open.count()) === 0) return;
    await open
      .first()
      .getByRole('button', { name: /Specialist advice|Lower dose/ })
      .first()
      .click();
  }
}

describe('the two-minute story', () => {
  test('2 h falls short, the helper and 4 h do not, 1.2 asks for the setting, and a change unsigns', async () => {
    await plan(page, '0.5', '2');
    await expect.poll(() => seen(checks())).toMatch(/70.mg in 2.h\.[\s\S]*at least 80.mg over more than 2.h/);
    expect(await heroLine()).toBe('35 mg per hour = — mL/h for 2 h');
    await chooseBag();
    await expect.poll(() => heroLine()).toBe('35 mg per hour = 17.5 mL/h for 2 h');

    await checks()
      .getByRole('button', { name: /^Use it: 2.h.18.min/ })
      .click();
    await expect.poll(() => heroLine()).toBe('35 mg per hour = 17.5 mL/h for 2 h 18 min');
    expect(await seen(checks())).not.toContain('Change it, or give a reason.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => heroLine()).toBe('35 mg per hour = 17.5 mL/h for 2 h');

    await hours().fill('4');
    await expect.poll(() => heroLine()).toBe('35 mg per hour = 17.5 mL/h for 4 h');
    expect(await seen(page.getByRole('main'))).toMatch(/IV ketamine\. Total 140.mg \(70.mL\)/);

    await rate().fill('1.2');
    await expect.poll(() => heroLine()).toBe('84 mg per hour = 42 mL/h for 4 h');
    expect(await seen(page.getByRole('main'))).toMatch(/Total 336.mg/);
    await page.getByRole('heading', { name: /^Above 1.mg\/kg.per.hour: the setting/ }).waitFor();
    expect(await seen(checks())).toMatch(/1\.2.mg\/kg per hour is above 1\./);

    await rate().fill('0.5');
    await expect.poll(() => page.getByRole('heading', { name: /: the setting/ }).count()).toBe(0);
    expect(await seen(signing())).toMatch(/First confirm the weight/);
    await page.getByRole('button', { name: /^Confirm 70.kg/ }).click();
    await giveEveryReason();
    await page.getByRole('button', { name: /^Sign 17\.5.mL\/h for 4.h$/ }).click();
    await expect
      .poll(() => seen(signing()))
      .toMatch(/Signed \d\d:\d\d, by this browser, nobody signed in\. Kept on this page only\./);

    await rate().fill('0.6');
    await expect
      .poll(() => seen(signing()))
      .toMatch(/Not signed any more since \d\d:\d\d: what is entered or answered has changed/);
    await rate().fill('0.5');
    await expect.poll(() => heroLine()).toContain('17.5');
    expect(await seen(signing())).toContain('Not signed any more');

    await rate().fill('5');
    await expect
      .poll(() => seen(checks()))
      .toMatch(/The last one was 0\.5 mg\/kg per hour\.\s+That is 10 times higher\./);
    await rate().fill('0.5');
    await page.getByRole('button', { name: /^Sign 17\.5/ }).click();
    await expect.poll(() => seen(signing())).toMatch(/^Signed \d\d:\d\d/);
  });

  test('an answer in Assess unsigns too', async () => {
    await plan(page, '0.5', '4');
    await chooseBag();
    await page.getByRole('button', { name: /^Confirm 70.kg/ }).click();
    await giveEveryReason();
    await page.getByRole('button', { name: /^Sign 17\.5/ }).click();
    await page.getByRole('link', { name: 'Assess' }).last().click();
    await answer(page, 'How severe is the liver disease, if there is any?', 'Moderate');
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
    await expect.poll(() => seen(signing())).toContain('Not signed any more');
    await expect.poll(() => heroLine()).toContain('17.5');
    expect(await seen(checks())).toMatch(/Liver disease: moderate\./);
  });
});

const unreadableRates: readonly (readonly [string, RegExp])[] = [
  ['5.', /Finish the number: 5 or 5\.5/],
  ['1,5', /Use a point: 1\.5/],
  ['.5', /Write a zero first: 0\.5/],
  ['.5.', /Use one point only/],
  ['1e3', /Write the number out/],
  ['-1', /Write a number of 0 or more/],
  ['0', /Write more than 0/],
  ['00.5', /Leave out the extra zero/],
  ['NaN', /Write a number/],
  ['500', /Write a number from 0 to 100/],
];

describe('numbers', () => {
  test('that cannot be read as a rate are refused, and the hero line goes blank', async () => {
    await chooseBag();
    for (const [typed, hint] of unreadableRates) {
      await plan(page, '0.5', '4');
      await expect.poll(() => heroLine()).toContain('17.5');
      await rate().fill(typed);
      await expect.poll(() => heroLine()).toMatch(/^— mg per hour = — mL\/h/);
      await rate().blur();
      await page.getByText(hint).waitFor();
      expect(await rate().getAttribute('aria-invalid')).toBe('true');
      expect(await rate().inputValue()).toBe(typed);
      expect(await page.getByRole('button', { name: 'Sign the plan' }).isDisabled()).toBe(true);
      expect(await checks().getByRole('listitem').count()).toBe(0);
    }
  });

  test('a number that is only unfinished is not scolded while it is typed', async () => {
    await rate().fill('0.');
    expect(await page.getByText(/Finish the number/).count()).toBe(0);
    await hours().focus();
    await page.getByText(/Finish the number: 0 or 0\.5/).waitFor();
  });

  test('an unlikely weight is asked back with its value', async () => {
    await plan(page, '0.5', '4');
    await page.getByRole('textbox', { name: /^Weight/ }).fill('260');
    await page
      .getByText(/Weight 260.kg\?/)
      .first()
      .waitFor();
    const printed = page.locator('article.only-print');
    expect(await printed.textContent()).toMatch(/no plan to print yet: the weight of 260.kg is not confirmed/);
    await page.getByRole('button', { name: /^Confirm 260.kg/ }).click();
    await expect.poll(() => page.getByText(/Weight 260.kg\?/).count()).toBe(0);
    await expect.poll(() => printed.textContent()).toContain('Infusion plan.');
    await page.getByRole('textbox', { name: /^Weight/ }).fill('700');
    await page.getByText('Write a number from 1 to 500').waitFor();
  });

  test('pounds are shown in both units before they are used', async () => {
    await page.getByText('Weight in pounds').click();
    await page.getByRole('textbox', { name: /^Pounds/ }).fill('154');
    await page.getByText(/154.lb is 69\.9.kg/).waitFor();
    await page.getByRole('button', { name: /^Use 69\.9.kg/ }).click();
    expect(await page.getByRole('textbox', { name: /^Weight/ }).inputValue()).toBe('69.9');
  });

  test('the wheel changes nothing', async () => {
    await rate().fill('0.5');
    await rate().hover();
    await page.mouse.wheel(0, 200);
    expect(await rate().inputValue()).toBe('0.5');
  });
});

describe('the bag', () => {
  test('is made from a vial and a volume, total first, and is never 100 mg/mL undiluted', async () => {
    await page.getByRole('radio', { name: '100', exact: true }).check();
    await page.getByRole('textbox', { name: /^Drawn/ }).fill('5');
    await page.getByRole('textbox', { name: /final mL/ }).fill('250');
    await expect.poll(() => seen(page.getByRole('region', { name: 'Bag' }))).toMatch(/500.mg in 250.mL\s+2.mg per mL/);
    await page.getByRole('textbox', { name: /final mL/ }).fill('5');
    await page.getByText(/dilute 100 mg per mL/).waitFor();
    expect(await heroLine()).toContain('— mL/h');
  });

  test('that the clinic does not list needs a reason', async () => {
    await plan(page, '0.5', '4');
    await page.getByRole('radio', { name: '50', exact: true }).check();
    await page.getByRole('textbox', { name: /^Drawn/ }).fill('8');
    await page.getByRole('textbox', { name: /final mL/ }).fill('250');
    await expect.poll(() => seen(checks())).toMatch(/Your clinic does not list this bag/);
  });
});

describe('a reason', () => {
  test('is one tap, or a few words, and holds for the figure that it was given for', async () => {
    await plan(page, '0.5', '2');
    const short = checks()
      .getByRole('listitem')
      .filter({ hasText: /in 2.h/ })
      .first();
    await short.getByRole('button', { name: 'Lower dose chosen on purpose' }).click();
    await expect.poll(() => seen(short)).toContain('Reason given');
    await short.getByRole('button', { name: 'Other…' }).click();
    await short.getByLabel('In a few words').fill('Ends with the ward round');
    await page.keyboard.press('Enter');
    await expect.poll(() => seen(short)).toContain('Ends with the ward round');
    await page.getByRole('textbox', { name: 'Duration, minutes' }).fill('5');
    const now = checks()
      .getByRole('listitem')
      .filter({ hasText: /in 2.h 5.min/ });
    await expect.poll(() => seen(now)).toContain('Reason needed');
  });

  test('cannot clear a stop; the button says what to change', async () => {
    await plan(page, '8', '4');
    await chooseBag();
    await expect.poll(() => seen(checks())).toMatch(/Stop\s+8.mg\/kg per hour/);
    expect(await page.getByRole('button', { name: /^Sign/ }).isDisabled()).toBe(true);
    expect(await seen(signing())).toMatch(/Lower the rate/);
  });
});

describe('the region', () => {
  test('moves the plan by keys, says where it is, and is undone in one step', async () => {
    await plan(page, '0.5', '2');
    await point().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('textbox', { name: 'Duration, minutes' }).inputValue()).toBe('15');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => rate().inputValue()).toBe('0.55');
    expect(await point().getAttribute('aria-valuetext')).toMatch(
      /^0\.55.mg\/kg.per.hour for 2.h.15.min: 86\.6.mg\. Nothing/,
    );
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => rate().inputValue()).toBe('0.54');
    await page.keyboard.press('Control+z');
    await expect.poll(() => rate().inputValue()).toBe('0.5');
    expect(await hours().inputValue()).toBe('2');
  });

  test('moves the plan with the mouse', async () => {
    await plan(page, '0.5', '2');
    await point().scrollIntoViewIfNeeded();
    const box = await point().boundingBox();
    if (box === null) throw new Error('the point is not drawn');
    await page.mouse.move(box.x + 24, box.y + 24);
    await page.mouse.down();
    await page.mouse.move(box.x + 24 + 80, box.y + 24, { steps: 5 });
    await page.mouse.up();
    expect(Number(await hours().inputValue())).toBeGreaterThanOrEqual(3);
    expect(Number(await rate().inputValue())).toBeCloseTo(0.5, 1);
  });

  test('is there as a table', async () => {
    await plan(page, '0.5', '2');
    const region = page.getByRole('region', { name: /Rate and duration/ });
    await region.getByText('As a table').click();
    await expect.poll(() => seen(region.getByRole('table'))).toMatch(/0\.5.mg\/kg per hour\s+2.h 18.min\s+80\.5.mg/);
  });
});

describe('the estimate', () => {
  const estimate = () => page.getByRole('region', { name: /^Model estimate/ });

  test('shows a band, follows the plan, and is read off by keys', async () => {
    await plan(page, '0.5', '4');
    await expect.poll(() => seen(estimate()), { timeout: 10_000 }).toMatch(/At 4.h: median 3\d\d ng\/mL/);
    expect(await seen(estimate())).toContain('Not a measurement.');
    expect(await seen(estimate())).toContain('Kamp 2020');
    const reader = page.getByRole('slider', { name: 'Time to read off' });
    await reader.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => reader.getAttribute('aria-valuetext')).toMatch(/^At 3.h.56.min/);
    await rate().fill('1');
    await expect.poll(() => seen(estimate())).toMatch(/median 6\d\d ng\/mL/);
    await estimate().getByLabel('Model', { exact: true }).selectOption('all');
    await expect.poll(() => seen(estimate())).toMatch(/Domino \d+/);
    await estimate().getByText('As a table').click();
    expect(await estimate().getByRole('row').count()).toBe(10);
  });

  test('is not drawn without a weight', async () => {
    await plan(page, '0.5', '4');
    await page.getByRole('textbox', { name: /^Weight/ }).fill('');
    await expect.poll(() => seen(estimate())).toContain('No curve is drawn without a weight');
    expect(await heroLine()).toMatch(/^— mg per hour = — mL\/h/);
    expect(await seen(checks())).toContain('Enter the weight in kg.');
  });
});

test('the basis of a check is one tap away', async () => {
  await plan(page, '0.5', '2');
  await checks().getByRole('button', { name: 'Basis: dosing.dose-response' }).click();
  const sheet = page.getByRole('dialog', { name: 'Basis' });
  await sheet.getByText('What it was read from').waitFor();
  expect(await seen(sheet)).toMatch(/Planned total dose\s+70.mg/);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test('a plan without a patient says what was not looked at', async () => {
  await page.getByRole('link', { name: 'Start' }).first().click();
  await page.getByRole('link', { name: 'Plan a dose (no patient)' }).click();
  await page.getByText('No patient', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: /^Weight/ }).fill('80');
  await plan(page, '1.2', '4');
  await expect.poll(() => seen(checks())).toMatch(/No patient: \d+ statements about the patient/);
  await page.getByRole('radio', { name: 'Monitored', exact: true }).first().check();
  await expect.poll(() => seen(checks())).not.toContain('Reason needed');
  // Nobody said that it is an adult.
  const estimate = page.getByRole('region', { name: /^Model estimate/ });
  expect(await seen(estimate)).toContain('The age is not known, and the models describe adults: no curve is drawn.');
  await estimate.getByRole('button', { name: 'Draw it as for an adult' }).click();
  await expect.poll(() => seen(estimate)).toMatch(/At 4.h: median/);
});

describe.each(['day', 'room'] as const)('in the %s theme', (theme) => {
  test('axe finds nothing, empty and filled', async () => {
    const { page: themed, context } = await app.open({ theme });
    await openPlan(themed);
    await expectNoViolations(themed, 'empty');
    await plan(themed, '1.2', '4');
    await chooseBag(themed);
    await themed.getByText(/^At 4.h: median/).waitFor();
    await themed.locator('summary', { hasText: 'People and setting' }).click();
    await expectNoViolations(themed, 'filled');
    await context.close();
  });
});

test('on a phone the checks come from below, and nothing moves sideways', async () => {
  const { page: small, context } = await app.open({ viewport: phone });
  await openPlan(small);
  await plan(small, '0.5', '2');
  await chooseBag(small);
  await expectNoSidewaysScroll(small);
  await small.getByRole('button', { name: 'Checks', exact: true }).click();
  const sheet = small.getByRole('dialog', { name: 'Checks' });
  await sheet.getByText(/^70.mg in 2.h/).waitFor();
  await expectNoViolations(small, 'checks on a phone');
  await small.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await context.close();
});

test.each(['A4', 'Letter'] as const)('prints one page (%s)', async (format) => {
  await plan(page, '0.5', '4');
  await chooseBag();
  await page.getByRole('radio', { name: '50', exact: true }).check();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('article').filter({ hasText: 'Infusion plan' });
  const text = await seen(sheet);
  for (const part of [
    'Ana Sample, 54 years',
    'Record 40-118-22',
    'Draft, not signed.',
    '17.5 mL/h',
    '500 mg in 250 mL (2 mg per mL). 10 mL from a 50 mg per mL vial',
    'Grade C · certainty low',
    'Supervisor: ACLS certified',
  ]) {
    expect(text).toContain(part);
  }
  const pdf = await page.pdf({ format });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
});
