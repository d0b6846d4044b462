import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, expectNoViolations, phone } from './app-under-test.ts';
import { downloadPdf, openPaper } from './pdf-under-test.ts';
import { checks, plan, seen } from './plan-under-test.ts';
import { firstPerson, nurse, type RecordUnderTest, signIn, startCase, startRecord } from './record-under-test.ts';

/** What this clinic, its people and this device go by. */

let record: RecordUnderTest;
beforeAll(async () => {
  record = await startRecord();
});
afterAll(() => record?.close());

test('an administrator adds somebody with roles, a training and a PIN, who then signs in', async () => {
  const { page, context, complaints } = await record.open();
  await page.goto('/settings');
  await signIn(page, firstPerson);
  await page.getByRole('row', { name: /Sam Nurse.*Registered nurse.*not known/ }).waitFor();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lea Lead');
  await page.getByRole('radio', { name: 'Physician', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Lead' }).check();
  await page.getByLabel('ACLS until').fill('2031-05-31');
  await page.getByLabel('PIN').fill('4321');
  await page.getByText(/only count up or down/).waitFor();
  expect(await page.getByRole('button', { name: 'Add Lea Lead' }).isDisabled()).toBe(true);
  await page.getByLabel('PIN').fill('4826');
  await expectNoViolations(page, 'a new person');
  await page.getByRole('button', { name: 'Add Lea Lead' }).click();
  await page.getByRole('row', { name: /Lea Lead.*Lead.*Physician.*until 31.May.2031/ }).waitFor();
  expect(complaints).toEqual([]);

  const other = await record.open({ viewport: phone, theme: 'room' });
  await other.page.goto('/settings/people');
  await signIn(other.page, { name: 'Lea Lead', pin: '4826' });
  await other.page.getByRole('row', { name: /Lea Lead/ }).waitFor();
  expect(await other.page.getByRole('button', { name: 'Add somebody' }).count()).toBe(0);
  await expectNoViolations(other.page, 'people on a phone');
  await expectNoSidewaysScroll(other.page);
  await context.close();
  await other.context.close();
});

test('the policy can only be stricter, each save is a signed version, and the guideline’s number stays beside it', async () => {
  const { page, context } = await record.open();
  await page.goto('/settings/policy');
  await signIn(page, firstPerson);
  await page.getByRole('heading', { name: 'Clinic policy, version 1' }).waitFor();
  await expectNoViolations(page, 'the policy');
  await page.getByRole('button', { name: 'Change the policy' }).click();
  await page.getByLabel(/^Rate at most/).fill('3');
  await page.getByRole('button', { name: 'Sign the new version' }).click();
  await page.getByText(/a policy can only be stricter/).waitFor();
  await page.getByLabel(/^Rate at most/).fill('1.5');
  await page.getByLabel(/^Vital signs every/).fill('10');
  await expectNoViolations(page, 'changing the policy');
  await page.getByRole('button', { name: 'Sign the new version' }).click();
  await page.getByRole('heading', { name: 'Clinic policy, version 2' }).waitFor();
  await page.getByRole('row', { name: /Rate at most.*1\.5.mg\/kg.*2.mg\/kg/ }).waitFor();
  await page.getByText(/Version 2: signed .* by Dr Ada First/).waitFor();

  // A plan is held against it, on the screen and on paper.
  await page.goto('/plan/scratchpad');
  await page.getByRole('textbox', { name: /^Weight/ }).fill('70');
  await plan(page, '1.6', '4');
  await expect.poll(() => seen(checks(page))).toContain('Your clinic goes up to 1.5 mg/kg per hour.');
  await openPaper(page);
  const { pages } = await downloadPdf(page, 'Plan sheet, Letter');
  expect(pages[0]).toContain('Highest rate: 1.6 mg/kg per hour. Your clinic goes up to 1.5 mg/kg per hour.');
  expect(pages[0]).toContain('(clinic), version 2');
  await context.close();
});

test('a lead reads and verifies the audit trail, and sees which rules are answered with reasons; a nurse does not', async () => {
  const other = await record.open();
  await other.page.goto('/settings/audit');
  await signIn(other.page, nurse);
  await other.page.getByText('None of your roles sees this.').waitFor();
  await other.page.getByRole('link', { name: 'This device' }).click();
  await other.page.getByRole('button', { name: 'Save the journal as a file' }).waitFor();
  await expectNoViolations(other.page, 'this device');
  await recordReason(other.page);
  await other.context.close();

  const { page, context } = await record.open({ theme: 'room' });
  await page.goto('/settings/audit');
  await signIn(page, firstPerson);
  await page
    .getByRole('row', { name: /Dr Ada First.*signed in/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Verify the trail' }).click();
  await page.getByText('All are as they were written.').waitFor();
  await page.getByText('Out of 1 infusion. * Fewer than 5').waitFor();
  await page.getByRole('row', { name: 'Before the start Fasting as the clinic asks Other 1 *' }).waitFor();
  await expectNoViolations(page, 'audit');
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const csv = readFileSync(await (await saved).path(), 'utf8');
  expect(csv).toContain('"checklist","fasting","other","1","yes"');
  expect(csv).not.toContain('patient unsure');
  await page.getByLabel('To', { exact: true }).fill('2020-01-01');
  await page.getByText('Choose a first day, and a last day that is not before it.').waitFor();
  await page.getByLabel('From', { exact: true }).fill('2019-01-01');
  await page.getByText('No plan was signed and no infusion was started in this time.').waitFor();
  await context.close();
});

test('somebody changes their PIN, and wipes the device with what it could not send, also without a connection', async () => {
  const { page, context } = await record.open();
  await page.goto('/settings/device');
  await signIn(page, nurse);
  const own = page.getByRole('form', { name: 'Your PIN' });
  const change = own.getByRole('button', { name: 'Change your PIN' });
  const fill = async (now: string, next: string, again: string) => {
    await own.getByLabel('PIN until now').fill(now);
    await own.getByLabel('New PIN', { exact: true }).fill(next);
    await own.getByLabel('New PIN again').fill(again);
  };
  await fill(nurse.pin, '9999', '9999');
  await own.getByText(/One digit over and over/).waitFor();
  expect(await change.isDisabled()).toBe(true);
  await fill(nurse.pin, nurse.pin, nurse.pin);
  await own.getByText('That is the PIN until now.').waitFor();
  await fill(nurse.pin, '5163', '5136');
  await own.getByText('These two differ.').waitFor();
  expect(await change.isDisabled()).toBe(true);
  await expectNoViolations(page, 'a PIN of their own');
  await fill('2468', '5163', '5163');
  await change.click();
  await own.getByText('That is not the PIN of this person.').waitFor();
  await fill(nurse.pin, '5163', '5163');
  await change.click();
  await expect.poll(() => own.getByLabel('PIN until now').inputValue(), { timeout: 20_000 }).toBe('');

  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('link', { name: 'Start a case' }).waitFor();
  await context.route('**/api/**', (route) => route.abort());
  await startCase(page, 'Wilma Wiped');
  await page.getByText(/2 items not yet sent/).waitFor();
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('link', { name: 'This device' }).click();
  await page.getByRole('button', { name: 'Wipe this device…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/2 entries are on this device only\. Wiping takes everything off it/).waitFor();
  await expectNoViolations(page, 'before a device is wiped');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save them as a file first' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('Wilma Wiped');
  await dialog.getByRole('button', { name: 'Wipe it with 2 entries' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: nurse.name }).count()).toBe(0);
  const rows = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('ketaguide-journal');
        opening.onsuccess = async () => {
          const counts = ['outbox', 'pages'].map(
            (store) =>
              new Promise<number>((done) => {
                const counting = opening.result.transaction(store).objectStore(store).count();
                counting.onsuccess = () => done(counting.result);
              }),
          );
          resolve(await Promise.all(counts));
        };
      }),
  );
  expect(rows).toEqual([0, 0]);

  // The server is told as soon as it answers, and nobody is signed in.
  await context.unroute('**/api/**');
  await page.goto('/today');
  await signIn(page, { name: nurse.name, pin: '5163' });
  await page.getByRole('link', { name: 'Start a case' }).waitFor();
  expect(await page.getByText('Wilma Wiped').count()).toBe(0);
  await context.close();
});

/** An item before the start that could not be confirmed, as the app of a nurse sends it. */
const recordReason = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { person } = await (await fetch('/api/session')).json();
    const course = crypto.randomUUID();
    const now = new Date().toISOString();
    const entry = (type: string, data: object, infusion: string | null) => ({
      ...{ id: crypto.randomUUID(), course, infusion, type, data, happenedAt: now, enteredAt: now },
      ...{ author: person.id, rulesVersion: '1.0.0', policyVersion: '1', basedOn: null },
    });
    const patient = { name: 'Ana Sample', birthDate: null, identifiers: [], sex: 'unknown' };
    const item = { item: 'fasting', state: 'cannot-confirm', reason: 'other', text: 'patient unsure' };
    const events = [entry('course-opened', { patient }, null), entry('item-checked', item, crypto.randomUUID())];
    const answer = await fetch(`/api/courses/${course}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ketaguide': '1' },
      body: JSON.stringify({ events }),
    });
    const { outcomes } = await answer.json();
    if (outcomes.some((each: { outcome: string }) => each.outcome !== 'stored'))
      throw new Error(JSON.stringify(outcomes));
  });
