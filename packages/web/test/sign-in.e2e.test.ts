import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectNoSidewaysScroll, expectNoViolations, phone } from './app-under-test.ts';
import { firstPerson, nurse, type RecordUnderTest, signIn, startCase, startRecord } from './record-under-test.ts';

/** Who works here: setting up, signing in, locking, signing out. */

describe('on a new computer', () => {
  let record: RecordUnderTest;
  afterEach(() => record?.close());

  test('the first person is set up by hand, and is signed in', async () => {
    record = await startRecord({ people: false });
    const { page, context, complaints } = await record.open();
    await page.goto('/today');
    await page.getByRole('heading', { level: 1, name: 'Set up the first person' }).waitFor();
    await page.getByText('Local mode: names and PINs on this computer only.').waitFor();
    await expectNoViolations(page, 'first person');
    await page.getByLabel('Name').fill('Dr Ada First');
    await page.getByRole('radio', { name: 'Physician', exact: true }).check();
    for (const digit of '1234') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByText(/only count up or down/).waitFor();
    expect(await page.getByRole('button', { name: 'Set up and sign in' }).isDisabled()).toBe(true);
    await page.getByLabel('PIN, 4 to 12 digits').fill('');
    for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: 'Set up and sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByText('No infusions today. Start a case.').waitFor();
    expect(await page.getByRole('button', { name: 'Dr Ada First' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('where people are set up', () => {
  let record: RecordUnderTest;
  beforeAll(async () => {
    record = await startRecord();
  });
  afterAll(() => record?.close());

  test('a wrong PIN says so; the right one, typed, opens what was asked for', async () => {
    const { page, context } = await record.open({ viewport: phone, theme: 'room' });
    await page.goto('/today/new');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: nurse.name, exact: true }).click();
    const pin = page.getByLabel(`PIN of ${nurse.name}`);
    await pin.pressSequentially('0000');
    await pin.press('Enter');
    await page
      .getByText(/PIN/)
      .filter({ hasText: /not|wrong/i })
      .first()
      .waitFor();
    await expectNoViolations(page, 'wrong PIN');
    await expectNoSidewaysScroll(page);
    await pin.pressSequentially(nurse.pin);
    await pin.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Start a case' }).waitFor();
    await context.close();
  });

  test('the guideline, a plan without a patient and Assess need nobody', async () => {
    const { page, context } = await record.open();
    for (const path of ['/guideline', '/plan/scratchpad', '/assess', '/']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByRole('heading', { level: 1, name: 'Sign in' }).count()).toBe(0);
    }
    await context.close();
  });

  test('a locked session shows what it showed, takes nothing, and opens with the PIN', async () => {
    const { page, context } = await record.open();
    await page.goto('/today');
    await signIn(page, firstPerson);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByRole('button', { name: firstPerson.name }).click();
    await page.getByRole('menuitem', { name: 'Lock' }).click();
    const locked = page.getByRole('region', { name: 'Locked' });
    await locked.waitFor();
    expect(await page.getByRole('heading', { level: 1, name: 'Today' }).isVisible()).toBe(true);
    await expectNoViolations(page, 'locked');
    await page.getByRole('radio', { name: 'Open closures' }).click({ force: true });
    expect(await page.getByRole('radio', { name: 'Open closures' }).isChecked()).toBe(false);

    await locked.getByRole('button', { name: 'Enter the PIN' }).click();
    await locked.getByLabel(`PIN of ${firstPerson.name}`).fill(firstPerson.pin);
    await locked.getByRole('button', { name: 'Unlock' }).click();
    await locked.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Open closures' }).click({ force: true });
    expect(await page.getByRole('radio', { name: 'Open closures' }).isChecked()).toBe(true);
    await context.close();
  });

  test('signing out takes the journal off the device', async () => {
    const { page, context } = await record.open();
    await page.goto('/today');
    await signIn(page, firstPerson);
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.getByRole('button', { name: firstPerson.name }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    const held = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('ketaguide-journal');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const counting = opening.result.transaction('pages').objectStore('pages').count();
            counting.onsuccess = () => resolve(counting.result);
          };
        }),
    );
    expect(held).toBe(0);
    await context.close();
  });

  test('what somebody entered who has left meanwhile waits, and a lead sends it, who stands beside it', async () => {
    const gus = { name: 'Gus Gone', pin: '4907' };
    const lead = await record.open();
    await lead.page.goto('/today');
    await signIn(lead.page, firstPerson);
    await lead.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    const ask = (method: string, path: string, body: object): Promise<{ readonly id: string }> =>
      lead.page.evaluate(
        async ([method, path, body]) => {
          const headers = { 'content-type': 'application/json', 'x-ketaguide': '1' };
          return (await fetch(path, { method, headers, body })).json();
        },
        [method, path, JSON.stringify(body)] as const,
      );
    const { id } = await ask('POST', '/api/people', { ...gus, roles: ['nurse'], profession: 'registered-nurse' });

    const { page, context } = await record.open();
    await page.goto('/today');
    await signIn(page, gus);
    await page.getByRole('link', { name: 'Start a case' }).waitFor();
    await context.route('**/api/**', (route) => route.abort());
    await startCase(page, 'Wes Waits');
    await page.getByText(/2 items not yet sent/).waitFor();
    await ask('PUT', `/api/people/${id}`, { active: false });
    await context.unroute('**/api/**');
    await page.getByText(/^2 entries of Gus Gone wait here/).waitFor({ timeout: 20_000 });
    await expectNoViolations(page, 'what waits for somebody else, before anybody signs in');
    await signIn(page, firstPerson);
    await page.getByRole('button', { name: /2 items not yet sent/ }).click();
    await expectNoViolations(page, 'what a lead can send');
    await page.getByRole('button', { name: 'Send 2 entries of Gus Gone' }).click();
    await page.getByRole('dialog').getByText('Everything is sent.').waitFor();
    const stored = (await record.stored()).filter(({ author }) => author === id);
    expect(stored.map(({ type, recordedBy }) => [type, recordedBy === id])).toEqual([
      ['course-opened', false],
      ['infusion-opened', false],
    ]);
    await context.close();
    await lead.context.close();
  });
});
