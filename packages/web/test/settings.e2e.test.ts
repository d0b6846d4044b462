import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, expectNoViolations, phone } from './app-under-test.ts';
import { firstPerson, nurse, type RecordUnderTest, signIn, startRecord } from './record-under-test.ts';

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
  await context.close();
});

test('the audit trail is read and verified by a lead, and not seen by a nurse', async () => {
  const { page, context } = await record.open({ theme: 'room' });
  await page.goto('/settings/audit');
  await signIn(page, firstPerson);
  await page
    .getByRole('row', { name: /Dr Ada First.*signed in/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Verify the trail' }).click();
  await page.getByText('All are as they were written.').waitFor();
  await expectNoViolations(page, 'the audit trail');
  await context.close();

  const other = await record.open();
  await other.page.goto('/settings/audit');
  await signIn(other.page, nurse);
  await other.page.getByText('None of your roles sees this.').waitFor();
  await other.page.getByRole('link', { name: 'This device' }).click();
  await other.page.getByRole('button', { name: 'Save the journal as a file' }).waitFor();
  await expectNoViolations(other.page, 'this device');
  await other.context.close();
});
