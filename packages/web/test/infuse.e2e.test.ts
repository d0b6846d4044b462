import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type AppUnderTest,
  expectNoSidewaysScroll,
  expectNoViolations,
  type OpenPage,
  phone,
  startApp,
} from './app-under-test.ts';
import { enterVitals } from './case-steps.ts';
import { openSampleInfuse } from './sample-case.ts';

/** Infuse by use, on the tablet that it is made for: what is entered, how few taps it takes, and what is never lost. */

const tablet = { width: 1180, height: 820 };

let app: AppUnderTest;
let opened: OpenPage;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());
afterEach(() => expect(opened.complaints).toEqual([]));

/** One running infusion for a group of tests: each leaves it running, with nothing open. */
function oneInfusion(): void {
  beforeAll(async () => {
    opened = await app.open({ viewport: tablet, theme: 'room' });
    page = opened.page;
    // Minutes pass when the test says so, and never over midnight.
    await page.clock.install({ time: new Date().setHours(10, 0, 0, 0) });
    await openSampleInfuse(page);
  });
  afterAll(() => opened?.context.close());
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const given = async () => plain(await page.getByRole('region', { name: 'Given so far' }).innerText());
const newest = async () => plain(await page.getByRole('region', { name: 'Newest entries' }).innerText());
const enter = (name: string | RegExp) => page.getByRole('region', { name: 'Enter' }).getByRole('button', { name });
const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);
const minutes = (count: number) => page.clock.runFor(count * 60_000);
const scrolls = () => page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);

describe('the screen', () => {
  oneInfusion();

  test('fits without scrolling, says that it does not monitor, and has no violations in either theme', async () => {
    expect(await scrolls()).toBe(false);
    expect(await page.getByText('This record does not monitor the patient.').isVisible()).toBe(true);
    expect(await given()).toContain('0 mg');
    await expectNoViolations(page, 'Infuse in the Room theme');
    await page.getByRole('button', { name: 'Switch to the Day theme' }).click();
    await expectNoViolations(page, 'Infuse in the Day theme');
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page, 'Infuse on a phone');
    await page.setViewportSize(tablet);
    await page.getByRole('button', { name: 'Switch to the Room theme' }).click();
  });

  test('reminds once, without a sound, by the clinic’s interval', async () => {
    await minutes(14);
    await page.clock.runFor(6_000);
    expect(await page.getByText(/No vitals for/).count()).toBe(0);
    await minutes(3);
    await page.getByText(/No vitals for \d+ min\. Your clinic asks every 15 min\./).waitFor();
    await page.getByRole('button', { name: 'Seen' }).click();
    await minutes(5);
    expect(await page.getByText(/No vitals for/).count()).toBe(0);
  });

  test('quiet mode shows the three figures and nothing to enter', async () => {
    await page.getByRole('button', { name: 'Quiet' }).click();
    expect(plain(await page.getByRole('main').innerText())).toMatch(/\d mg[\s\S]*17.5 mL\/h/);
    expect(await enter('Note').count()).toBe(0);
    await expectNoViolations(page, 'quiet mode');
    await page.getByRole('button', { name: 'Leave quiet mode' }).click();
    await enter('Note').waitFor();
  });
  test('replays four hours: the total, the gap, the event, the table', async () => {
    await page.getByRole('button', { name: 'Replay 4 h in 20 s' }).click();
    await page.clock.runFor(21_000);
    await expect.poll(given).toMatch(/13\d mg/);
    expect(await scrolls()).toBe(false);
    expect(await page.getByRole('img', { name: /17 sets of vitals, 1 events/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Table' }).click();
    const table = page.getByRole('region', { name: 'Vitals as a table' });
    expect(await table.getByRole('row').count()).toBe(18);
    expect(await table.innerText()).toContain('not obtained: Patient asked to wait');
    await expectNoViolations(page, 'the table');
    await page.getByRole('button', { name: 'Chart' }).click();
  });

  test('stop: the pump’s own volume beside what was worked out, and nothing runs on', async () => {
    await enter('Stop').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Patient request' }).check();
    await dialog.getByLabel(/Volume infused/).fill('70');
    await dialog.getByText(/Pump 70.mL, worked out \d+\.\d.mL: the pump gave/).waitFor();
    await expectNoViolations(page, 'the dialog of the stop');
    await dialog.getByRole('button', { name: /^Stop infusion at 13\d/ }).click();
    await page.getByRole('link', { name: 'Go to Close' }).waitFor();
    const total = await given();
    await minutes(60);
    expect(await given()).toBe(total);
  });
});

describe('entries', () => {
  oneInfusion();

  test('vitals: open, type, save; last values are ghosts; an unusual number is asked about once and kept', async () => {
    await enter(/^Vitals/).click();
    const systolic = page.getByRole('textbox', { name: /^Systolic/ });
    expect(await systolic.inputValue()).toBe('');
    expect(await systolic.getAttribute('placeholder')).toBe('132');
    expect(await scrolls()).toBe(false);
    await expectNoViolations(page, 'vitals');
    // The keypad types into the field that has the focus, and leads on.
    for (const key of ['1', '4', '0', 'Next: diastolic pressure', '8', '2', 'Next: pulse', '2', '4']) {
      await page.getByRole('button', { name: key, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Save vitals' }).click();
    await page.getByText(/Pulse 24: most readings are/).waitFor();
    await page.getByRole('button', { name: 'Keep these numbers' }).click();
    await expect.poll(newest).toContain('BP 140/82, Pulse 24');
  });

  test('what could not be read is kept with its reason', async () => {
    await enter(/^Vitals/).click();
    await page.getByRole('button', { name: 'Not obtained', exact: true }).click();
    await page.getByRole('button', { name: 'Patient asked to wait' }).click();
    await expect.poll(newest).toContain('Vitals not obtained Patient asked to wait'.split(' ')[0] ?? '');
    await page.getByText('not obtained', { exact: true }).waitFor();
  });

  test('rate: a step and a reason; ten times as high is said in words; above the threshold others read it too', async () => {
    await enter('Rate').click();
    await page.getByRole('button', { name: '−1', exact: true }).click();
    await page.getByText(/33.mg.per.hour, IV/).waitFor();
    await page.getByRole('button', { name: 'Adverse event', exact: true }).click();
    await expect.poll(newest).toContain('Rate to 16.5 mL/h');

    await enter('Rate').click();
    await page.getByRole('textbox', { name: /^To/ }).fill('165');
    await page.getByText(/That is 10.times higher/).waitFor();
    // 77 mL/h is 2.2 mg/kg per hour: what that depends on is asked here, and an answer counts at once.
    await page.getByRole('textbox', { name: /^To/ }).fill('77');
    const asked = page.getByRole('region', { name: /^Above 2.mg\/kg per hour: pain, people and setting/ });
    await asked.getByRole('group', { name: 'Is the pain refractory?' }).getByRole('radio', { name: 'Yes' }).check();
    await page.getByText(/Care setting: not known yet/).waitFor();
    await asked.getByRole('radio', { name: 'ICU' }).check();
    await asked.getByText('Everything that is asked for is answered with yes.').waitFor();
    await asked.getByText('9 more known already').click();
    await asked.getByText(/Dr\. Robin Example: ACLS until 31.Dec.2099, from the list of people/).waitFor();
    await expectNoViolations(page, 'people and setting for a rate');
    await asked.getByRole('radio', { name: 'Monitored', exact: true }).check();
    await page.getByRole('button', { name: 'Planned step' }).click();
    // Recorded all the same, and what is open stays in sight.
    await expect.poll(newest).toContain('Rate to 77 mL/h');
    await page.getByText(/2\.2.mg\/kg.per.hour, above 2: 1 not as asked for/).waitFor();
    await page.getByRole('button', { name: 'People and setting' }).click();
    await page.getByRole('radio', { name: 'ICU' }).check();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(() => page.getByText(/1 not as asked for/).count()).toBe(0);

    await enter('Rate').click();
    await page.getByRole('textbox', { name: /^To/ }).fill('42');
    await expect.poll(() => page.getByText(/10.times higher/).count()).toBe(0);
    await page.getByText('After saving, a second person reads bag and pump.').waitFor();
    await page.getByRole('button', { name: 'Planned step' }).click();
    await page.getByText(/42.mL\/h: not yet read by a second person\./).waitFor();
    await expectNoViolations(page, 'an open second check');
  });

  test('pause, resume, another bag with its lot, a bolus', async () => {
    await enter('Rate').click();
    await page.getByRole('radio', { name: 'Pause' }).check();
    await page.getByRole('button', { name: 'Patient request' }).click();
    await page.getByText(/Paused since/).waitFor();
    await enter('Resume').click();
    await page.getByRole('button', { name: /^Resume at/ }).click();
    await enter('Rate').click();
    await page.getByRole('radio', { name: 'Bag' }).check();
    await page.getByRole('radio', { name: /^500.mg in 250/ }).check();
    await page.getByLabel('Lot').fill('KX-2');
    await page.getByRole('button', { name: /^Save new bag/ }).click();
    await expect.poll(newest).toContain('Lot KX-2');
    await page.getByText('New bag: not yet read by a second person.').waitFor();
    await enter('Rate').click();
    await page.getByRole('radio', { name: 'Bolus' }).check();
    await page.getByLabel(/^Bolus, IV/).fill('14');
    await page.getByText(/0\.2.mg\/kg/).waitFor();
    await page.getByLabel(/^Over/).fill('1');
    await page.getByRole('button', { name: /^Save bolus of 14/ }).click();
    await expect.poll(newest).toContain('Bolus of 14 mg over 1 min');
  });

  test('an event in three taps; a late one says that it was entered later; a medicine', async () => {
    await minutes(30);
    await enter('Event').click();
    await page.getByRole('group', { name: 'Nausea' }).getByRole('button', { name: 'Moderate' }).click();
    await page.getByRole('button', { name: 'Watched, nothing else' }).click();
    await expect.poll(newest).toContain('Nausea, moderate');

    await enter('Event').click();
    await page.getByRole('button', { name: 'Earlier…' }).click();
    await page.getByRole('button', { name: '15 min ago', exact: true }).click();
    await expectNoViolations(page, 'a late event');
    await page.getByRole('group', { name: 'Headache' }).getByRole('button', { name: 'Mild' }).click();
    await page.getByRole('button', { name: 'Clinician called' }).click();
    await expect.poll(newest).toMatch(/Headache, mild[\s\S]*Entered later/);

    await enter('Event').click();
    await page.getByRole('button', { name: 'Medicine given…' }).click();
    await page.getByLabel('Medicine', { exact: true }).fill('ondansetron');
    await page.getByLabel('Dose with its unit').fill('4 mg');
    await page.getByLabel('Route').fill('IV');
    await page.getByRole('button', { name: 'Save medicine' }).click();
    await expect.poll(newest).toContain('ondansetron 4 mg, IV');
  });

  test('a time that has not come yet is refused in the field; one from before the case was opened is asked back once', async () => {
    const local = (offset: number) =>
      page.evaluate((minutesFromNow) => {
        const date = new Date(Date.now() + minutesFromNow * 60_000);
        return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
      }, offset);
    await enter('Note').click();
    await page.getByLabel('What there is to note').fill('Talks again');
    await page.getByRole('button', { name: 'Earlier…' }).click();
    const save = page.getByRole('button', { name: 'Save note' });
    const later = await local(20);
    await page.getByLabel('Happened at').fill(later);
    await page.getByText(`${later} has not come yet`).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await expectNoViolations(page, 'a time that is refused');
    const early = await local(-300);
    await page.getByLabel('Happened at').fill(early);
    await page.getByText(/is before this infusion was opened/).waitFor();
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole('button', { name: new RegExp(`^Keep.*${early}$`) }).click();
    await save.click();
    await page.getByRole('button', { name: /^All \d+ entries/ }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Talks again' })
      .getByText(/Entered later/)
      .waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
  });

  test('what was just saved can be undone, and stays in the record as an artifact', async () => {
    const before = await given();
    await enter('Rate').click();
    await page.getByRole('radio', { name: 'Bolus' }).check();
    await page.getByLabel(/^Bolus, IV/).fill('7');
    await page.getByLabel(/^Over/).fill('0');
    await page.getByRole('button', { name: /^Save bolus of 7/ }).click();
    await expect.poll(given).not.toBe(before);
    await page.getByRole('button', { name: 'Undo: bolus' }).click();
    await expect.poll(given).toBe(before);
    await expect.poll(newest).toMatch(/Bolus of 7 mg over 0 min[\s\S]*Artifact, does not count/);
    // The undoing can be undone as well; then nothing is offered any more.
    await page.clock.runFor(40_000);
    await expect.poll(() => page.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });

  test('an entry is corrected, or marked as an artifact, and every version of it stays to be seen', async () => {
    await enter(/^Vitals/).click();
    await enterVitals(page, ['190', '82', '78', '97']);
    const openAll = () => page.getByRole('button', { name: /^All \d+ entries/ }).click();
    const row = (words: string | RegExp) => page.getByRole('listitem').filter({ hasText: words });
    const correctTo = async (name: RegExp, systolic: string) => {
      await openAll();
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('textbox', { name: /^Systolic/ }).fill(systolic);
      await page.getByRole('button', { name: 'Go on' }).click();
    };
    await openAll();
    expect(plain(await row('Second check').first().innerText())).toContain('A read-back is not changed');
    await page.getByRole('button', { name: 'Back' }).click();
    await correctTo(/^Correct .* BP 190/, '140');
    await page.getByRole('button', { name: 'Typed wrong' }).click();
    await expect.poll(newest).toMatch(/BP 140\/82[\s\S]*corrected/);
    await correctTo(/^Correct .* BP 140\/82.*97/, '141');
    expect(plain(await page.getByRole('list', { name: 'What changes' }).innerText())).toBe(
      'Systolic pressure from 140 mmHg to 141 mmHg',
    );
    await page.getByRole('button', { name: 'Read wrong' }).click();
    await openAll();
    const changed = page
      .getByRole('region', { name: 'All entries' })
      .getByRole('listitem')
      .filter({ hasText: 'BP 141/82' });
    await changed.getByText('What was changed').click();
    const versions = plain(await changed.innerText());
    expect(versions).toMatch(/Entered by [\s\S]*190 mmHg[\s\S]*from 190 mmHg to 140[\s\S]*from 140 mmHg to 141/);
    await expectNoViolations(page, 'the versions of an entry');

    await page.getByRole('button', { name: /^Mark as artifact: .* BP 141/ }).click();
    await page.getByRole('button', { name: 'Sensor or cuff moved' }).click();
    await expect.poll(newest).toContain('Artifact, does not count');
    await page.getByRole('button', { name: 'Table' }).click();
    const table = page.getByRole('region', { name: 'Vitals as a table' });
    const struck = table.getByRole('row').filter({ hasText: '190' }).first();
    expect(await struck.locator('del').allInnerTexts()).toEqual(expect.arrayContaining(['190', '140', '141', '82']));
    expect(plain(await table.innerText())).toMatch(
      /Typed wrong[\s\S]*Read wrong[\s\S]*Marked as artifact by .*\(Sensor or cuff moved\): does not count/,
    );
    await expectNoViolations(page, 'the table with what does not count');
    await page.getByRole('button', { name: 'Chart' }).click();
  });

  test('the start, a bolus and a bag are corrected; before that, what it does to the amount given is shown', async () => {
    await page.getByRole('button', { name: /^All \d+ entries/ }).click();
    await page.getByRole('button', { name: /^Correct .* Bolus of 14/ }).click();
    expect(await page.getByLabel(/^Bolus, IV/).inputValue()).toBe('14');
    await page.getByLabel(/^Bolus, IV/).fill('7');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByLabel('Given so far, before and after').getByText('With the bolus').waitFor();
    await expectNoViolations(page, 'a correction before it is saved');
    await page.getByRole('button', { name: 'Typed wrong' }).click();
    await expect.poll(newest).not.toContain('Bolus of 14');

    await page.getByRole('button', { name: /^All \d+ entries/ }).click();
    await page.getByRole('button', { name: /^Correct .* Started at 17\.5/ }).click();
    await page.getByRole('textbox', { name: /^Rate/ }).fill('175');
    await page.getByText(/That is 10.times higher/).waitFor();
    await page.getByRole('textbox', { name: /^Rate/ }).fill('17');
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(plain(await page.getByRole('list', { name: 'What changes' }).innerText())).toBe(
      'Rate from 17.5 mL/h to 17 mL/h',
    );
    await page.getByRole('button', { name: 'Other…' }).click();
    await page.getByRole('textbox').fill('Pump was set to 17');
    await page.getByRole('button', { name: 'Save correction' }).click();

    await page.getByRole('button', { name: /^All \d+ entries/ }).click();
    await page.getByRole('button', { name: /^Correct .* New bag/ }).click();
    await page.getByLabel('Lot').fill('KX-3');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Read wrong' }).click();
    await page.getByRole('button', { name: /^All \d+ entries/ }).click();
    const all = plain(await page.getByRole('region', { name: 'All entries' }).innerText());
    expect(all).toMatch(/Lot KX-3[\s\S]*Started at 17 mL\/h/);
    await page.getByRole('button', { name: 'Back' }).click();
  });

  test('everything goes by the keyboard alone', async () => {
    await enter(/^Vitals/).focus();
    await page.keyboard.press('Enter');
    for (const key of ['140', 'Enter', '82', 'Enter', '78', 'Enter', '97']) {
      if (key === 'Enter') await page.keyboard.press(key);
      else await page.keyboard.type(key);
    }
    await page.getByRole('button', { name: 'Save vitals' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(newest).toContain('BP 140/82');
    await enter('Note').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Sleeps quietly');
    await page.keyboard.press('Control+Enter');
    await expect.poll(newest).toContain('Sleeps quietly');
    await enter('Rate').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /^To/ }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('textbox', { name: /^To/ }).count()).toBe(0);
    // What was put away gives the focus back to what opened it, a dialog as well.
    await expect.poll(() => hasFocus(enter('Rate'))).toBe(true);
    await enter('Stop').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(enter('Stop'))).toBe(true);

    // The chart is read by the arrow keys, reading by reading.
    const reader = page.getByRole('slider', { name: 'Vitals to read off' });
    await reader.focus();
    const newestRead = await reader.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => reader.getAttribute('aria-valuetext')).not.toBe(newestRead);
    await page.keyboard.press('Tab');
  });
});
