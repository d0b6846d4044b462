import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '@ketaguide/course';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, expectNoViolations } from './app-under-test.ts';
import { confirmAll, enterVitals, readBack, startInfusion } from './case-steps.ts';
import { downloadPdf, openPaper } from './pdf-under-test.ts';
import { firstPerson, nurse, type RecordUnderTest, signIn, startRecord } from './record-under-test.ts';

/** A whole case in the browser, from Assess to Respond, with the network cut in the middle; and by two people at once. */

let record: RecordUnderTest;
beforeEach(async () => {
  record = await startRecord();
});
afterEach(() => record?.close());

const types = async (): Promise<readonly string[]> => (await record.stored()).map(({ type }) => type);
const of = async <Type extends StoredEvent['type']>(type: Type) =>
  (await record.stored()).filter((event): event is Extract<StoredEvent, { type: Type }> => event.type === type);
const steps = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name, exact: true });

/** Ana Sample's record becomes a case of the clinic. */
async function assess(page: Page): Promise<void> {
  await page.goto('/today');
  await signIn(page, firstPerson);
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.getByRole('link', { name: 'Start', exact: true }).first().click();
  await page.getByRole('button', { name: 'Ana Sample' }).first().click();
  await page.waitForURL('**/assess');
  await answer(page, 'How severe is the liver disease, if there is any?', 'None');
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('link', { name: 'Start a case' }).click();
  await page.getByRole('button', { name: 'Start the case' }).click();
  await page.waitForURL('**/plan');
}

/** 0.5 mg/kg per hour for 4 h, with a reason for whatever is open, signed. */
async function planAndSign(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Confirm 70.kg/ }).click();
  await page.getByRole('textbox', { name: /^Rate/ }).fill('0.5');
  await page.getByRole('textbox', { name: 'Duration, hours' }).fill('4');
  await page.getByRole('radio', { name: /^500.mg in 250.mL$/ }).check();
  const open = page.getByRole('region', { name: 'Checks' }).getByRole('listitem').filter({ hasText: 'Reason needed' });
  await expect
    .poll(
      async () => {
        const left = await open.count();
        if (left > 0)
          await open
            .first()
            .getByRole('button', { name: /Specialist advice/ })
            .click();
        return left;
      },
      { timeout: 15_000 },
    )
    .toBe(0);
  await page.getByRole('button', { name: /^Sign/ }).click();
  await expect.poll(types).toContain('plan-signed');
}

/** The signed plan of a course, on paper: drawn from what the course has stored. */
async function printPlan(page: Page): Promise<void> {
  await openPaper(page);
  const { pages } = await downloadPdf(page, 'Plan sheet, A4');
  expect(pages[0]).toContain('35 mg per hour = 17.5 mL/h for 4 h');
  expect(pages[0]).toContain('Ana Sample');
  expect(pages[0]).toContain('Reason: Specialist advice');
  expect(pages[0]).toMatch(/Signed by Dr Ada First on \d/);
}

async function checkEverything(page: Page): Promise<void> {
  await steps(page, 'Check').click();
  await page.getByRole('heading', { level: 1, name: /Check: 17.5/ }).waitFor();
  await page.getByLabel('Supervising').selectOption({ label: firstPerson.name });
  await page.getByLabel('Giving the infusion').selectOption({ label: nurse.name });
  await confirmAll(page);
  await page.getByRole('textbox', { name: 'Lot', exact: true }).fill('KX-1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Record baseline vitals' }).click();
  await enterVitals(page, ['132', '76', '72', '98']);
  await readBack(page, nurse, ['500', '250', '17.5']);
}

async function check(page: Page): Promise<void> {
  await checkEverything(page);
  await startInfusion(page);
}

/** The nurse's PIN was taken by the server before, so that the device knows it again. */
async function readAgainWithoutConnection(page: Page, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.getByRole('radio', { name: nurse.name }).check();
  await page.getByLabel('Own PIN').fill('1379');
  await page.getByRole('button', { name: 'Go on to the reading' }).click();
  await page.getByText('That is not the PIN of this person.').waitFor();
  await page.getByRole('button', { name: 'Leave without reading' }).click();
  await readBack(page, nurse, ['500', '250', '17.5']);
  await page
    .getByText(/PIN checked on the device, without a connection/)
    .first()
    .waitFor();
  await context.setOffline(false);
  await expect.poll(async () => (await of('read-back-entered')).length, { timeout: 20_000 }).toBe(2);
}

test('a whole case from Assess to Respond, the network cut in the middle: nothing is lost, nothing is there twice', async () => {
  const { page, context, complaints } = await record.open({ serviceWorkers: 'allow' });
  await assess(page);
  await planAndSign(page);
  await printPlan(page);
  await checkEverything(page);
  await expect.poll(types).toContain('read-back-entered');
  await readAgainWithoutConnection(page, context);
  await startInfusion(page);
  await expect.poll(types).toContain('started');

  await context.setOffline(true);
  await page.getByRole('button', { name: /^Vitals/ }).click();
  await enterVitals(page, ['140', '82', '78', '97']);
  await page.getByRole('button', { name: 'Event', exact: true }).click();
  await page.getByRole('group', { name: 'Nausea' }).getByRole('button', { name: 'Moderate' }).click();
  await page.getByRole('button', { name: 'Rate lowered' }).click();
  await page.getByRole('button', { name: 'Rate', exact: true }).click();
  await page.getByRole('textbox', { name: /^To/ }).fill('14');
  await page.getByRole('button', { name: 'Adverse event', exact: true }).click();
  await page.getByText(/3 items not yet sent/).waitFor();
  expect(await types()).not.toContain('adverse-event-recorded');
  await context.setOffline(false);
  await expect.poll(types, { timeout: 20_000 }).toContain('rate-changed');

  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('radio', { name: 'Completed as planned' }).check();
  await page.getByRole('textbox', { name: /Volume infused/ }).fill('0.1');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Stop infusion at/ })
    .click();
  await page.getByRole('link', { name: 'Go to Close' }).click();
  await page.getByRole('button', { name: 'Record recovery vitals' }).click();
  await enterVitals(page, ['128', '75', '70', '99']);
  await confirmAll(page);
  await page.getByLabel(/^Discarded/).fill('499');
  await page.getByRole('textbox', { name: 'How it was discarded' }).fill('sink');
  await page.getByLabel('Witness').selectOption({ label: nurse.name });
  await page.getByRole('button', { name: 'Save what was discarded' }).click();
  await page.getByText('Nothing is missing without a reason.').waitFor();
  await page.getByRole('button', { name: 'Sign and close the record' }).click();
  await page.getByRole('heading', { level: 1, name: /^Closed/ }).waitFor();

  await steps(page, 'Respond').click();
  await page
    .getByRole('group', { name: 'When was it taken?' })
    .getByRole('radio', { name: 'Before the infusion' })
    .check();
  await page.getByRole('textbox', { name: /^Before/ }).fill('8');
  await page.getByRole('button', { name: 'Save score before' }).click();
  await page.getByRole('textbox', { name: /^After/ }).fill('5');
  await page.getByRole('button', { name: 'Save score after' }).click();
  await page
    .getByRole('group', { name: /satisfied/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await page.getByText('Positive response').first().waitFor();

  await expect.poll(types, { timeout: 20_000 }).toContain('satisfaction-recorded');
  const stored = await record.stored();
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
  expect(stored.map(({ sequence }) => sequence)).toEqual(stored.map((_, index) => index + 1));
  expect((await of('vitals-recorded')).map(({ data }) => data.phase)).toEqual(['baseline', 'infusion', 'recovery']);
  const [read, again] = await of('read-back-entered');
  expect(read?.data).toMatchObject({ agrees: true, identity: 'proved' });
  expect(again?.data).toMatchObject({ agrees: true, identity: 'proved-on-device' });
  expect(read?.author).not.toBe(read?.recordedBy);
  expect((await of('closed'))[0]?.data.notDone).toEqual([]);
  // Chromium itself tells of requests that found no network.
  expect(complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  await context.close();
});

test('two people record the same infusion at once: both see everything, and nothing is lost', async () => {
  const first = await record.open();
  await assess(first.page);
  await planAndSign(first.page);
  await check(first.page);
  await expect.poll(types).toContain('started');
  const address = new URL(first.page.url()).pathname;

  const second = await record.open();
  await second.page.goto('/today');
  await signIn(second.page, nurse);
  await second.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await second.page.goto(address);
  await second.page.getByText('This record does not monitor the patient.').waitFor();

  const note = async (page: Page, text: string) => {
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('textbox', { name: 'What there is to note' }).fill(text);
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByRole('textbox', { name: 'What there is to note' }).waitFor({ state: 'hidden' });
  };
  const texts = [0, 1, 2].flatMap((round) => [`doctor ${round}`, `nurse ${round}`]);
  for (const round of [0, 1, 2]) {
    await Promise.all([note(first.page, `doctor ${round}`), note(second.page, `nurse ${round}`)]);
  }
  await expect
    .poll(async () => (await of('note-written')).map(({ data }) => data.text).sort(), { timeout: 20_000 })
    .toEqual([...texts].sort());
  for (const { page } of [first, second]) {
    await page.getByRole('button', { name: /^All \d+ entries/ }).click();
    for (const text of texts) await page.getByText(text).first().waitFor({ timeout: 30_000 });
  }
  const authors = new Set((await of('note-written')).map(({ author }) => author));
  expect(authors.size).toBe(2);
  await first.context.close();
  await second.context.close();
});

test('a start is never lost: what changed elsewhere blocks it before it happens, and is said beside it afterwards', async () => {
  const first = await record.open({ serviceWorkers: 'allow' });
  const { page, context } = first;
  await assess(page);
  await planAndSign(page);
  await checkEverything(page);
  await page
    .getByText(/Saved and sent/)
    .first()
    .waitFor();
  const second = await record.open();
  await second.page.goto('/today');
  await signIn(second.page, nurse);
  await second.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  const [read] = await of('read-back-entered');
  /** The nurse, at another place, enters this. */
  const elsewhere = async (type: string, data: object, infusion: string | null = null) => {
    const last = (await record.stored()).at(-1);
    if (last === undefined || read === undefined) throw new Error('nothing is stored');
    const { course, rulesVersion, policyVersion, sequence: basedOn } = last;
    const now = new Date().toISOString();
    const times = { happenedAt: now, enteredAt: now };
    const envelope = { id: randomUUID(), course, infusion, ...times, author: read.author, rulesVersion, policyVersion };
    const answer = await second.context.request.post(`/api/courses/${course}/events`, {
      headers: { 'x-ketaguide': '1' },
      data: { events: [{ ...envelope, basedOn, type, data }] },
    });
    expect((await answer.json()).outcomes).toMatchObject([{ outcome: 'stored' }]);
  };
  const start = page.getByRole('button', { name: /^Start infusion at/ });
  const dialog = page.getByRole('dialog');

  // The connection is lost between the answer and the button: the start is not taken, and a person says what happened.
  await start.click();
  await dialog.getByText('Held against the record as it is now.').waitFor();
  await context.setOffline(true);
  await dialog.getByRole('button', { name: /^Start infusion at/ }).click();
  await page.getByText('This record does not monitor the patient.').waitFor();
  await elsewhere('finding-answered', { finding: 'pregnancy', value: 'yes' });
  await context.setOffline(false);
  await page.getByRole('heading', { name: /^The start of .* is not in the record$/ }).waitFor({ timeout: 20_000 });
  await page
    .getByText(/It was not taken: Pregnancy is now: Yes\./)
    .first()
    .waitFor();
  await expectNoViolations(page, 'a start that was not taken');
  await page.getByRole('button', { name: 'The pump was not started' }).click();
  await dialog.getByRole('button', { name: 'Keep the entry' }).click();
  await page.getByRole('button', { name: 'The pump was not started' }).click();
  await dialog.getByRole('button', { name: 'The pump was not started' }).click();
  await page.getByRole('heading', { name: /is not in the record$/ }).waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await of('note-written')).map(({ data }) => data.text))
    .toEqual([expect.stringMatching(/^The pump was not started: .* Pregnancy is now: Yes\./)]);

  // With a connection, what changed while the dialog is open stops the start.
  await elsewhere('finding-answered', { finding: 'pregnancy', value: null });
  await steps(page, 'Check').click();
  await expect.poll(() => start.isEnabled(), { timeout: 20_000 }).toBe(true);
  await elsewhere('finding-answered', { finding: 'pregnancy', value: 'yes' });
  await start.click();
  await dialog.getByText(/Pregnancy is now: Yes\./).waitFor();
  expect(await dialog.getByRole('button', { name: /^Start infusion at/ }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Not yet' }).click();
  await elsewhere('finding-answered', { finding: 'pregnancy', value: null });
  await expect.poll(() => start.isEnabled(), { timeout: 20_000 }).toBe(true);

  // Without one it goes on, says so, and is kept though the plan was unsigned meanwhile.
  await context.setOffline(true);
  await elsewhere('finding-answered', { finding: 'pregnancy', value: 'yes' });
  await elsewhere('plan-unsigned', { because: ['inputs'] }, read?.infusion ?? null);
  await start.click();
  await dialog.getByText(/No connection since/).waitFor();
  for (const words of ['Ana Sample', 'MRN 40-118-22']) await dialog.getByText(words).waitFor();
  await expectNoViolations(page, 'the start without a connection');
  await dialog.getByRole('button', { name: /^Start without a connection at/ }).click();
  await page.getByText(/Started .* without a connection\. Not yet held against the record/).waitFor();
  await context.setOffline(false);
  const said = /Started .* Held against the record later: The plan was unsigned\. Pregnancy is now: Yes\./;
  await page.getByText(said).waitFor({ timeout: 20_000 });
  expect((await of('started')).map(({ data, despite }) => ({ marked: data.withoutServer, despite }))).toEqual([
    { marked: true, despite: 'The plan was unsigned. Pregnancy is now: Yes.' },
  ]);
  await expectNoViolations(page, 'what stood against the start');
  // The other sees it, and what is given is counted.
  await second.page.goto(new URL(page.url()).pathname);
  await second.page.getByText(said).waitFor();
  await second.page.getByText('17.5', { exact: true }).first().waitFor();
  await context.close();
  await second.context.close();
}, 120_000);
