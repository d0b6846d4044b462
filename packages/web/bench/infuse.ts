/**
 * The Infuse screen with 8 h of vitals, a set every minute, in the real browser: what the main thread spends on one
 * look at the clock, and on the one in a minute that draws the chart again, against one frame of 16 ms.
 *
 * Prints one JSON line a figure, see bench/figure.ts.
 */

import type { CourseEvent } from '@ketaguide/course';
import { closeSharedBrowser } from '../../../test/browser.ts';
import { createSampleClock } from '../src/sample-course/sample-clock.ts';
import { createSampleCourse } from '../src/sample-course/sample-course-store.ts';
import { firstPerson, signIn, startRecord } from '../test/record-under-test.ts';

const frame = 16;
const hours = 8;
const looks = 96;
const warmUp = 12;
const secondsBetween = 5;

const report = (name: string, value: number): void =>
  console.log(
    JSON.stringify({
      name: `Infuse with ${hours} h of vitals every minute, ${name}`,
      value,
      unit: 'ms',
      comparedTo: `one frame of ${frame} ms`,
      ratio: value / frame,
      target: { atMost: 1 },
      note: 'main thread, script, layout and paint',
    }),
  );

/** Eight hours of the sample course, as the signed-in person has entered them. */
function eightHours(author: string): readonly CourseEvent[] {
  const start = Date.now() - hours * 3_600_000;
  const store = createSampleCourse(
    createSampleClock(() => start),
    () => crypto.randomUUID(),
  );
  store.record([
    { type: 'read-back-waived', data: { purpose: 'start', reason: 'nobody-available' } },
    {
      type: 'started',
      data: {
        rate: { value: 17.5, unit: 'mL/h' },
        bag: { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } },
      },
    },
    ...Array.from({ length: hours * 60 }, (_, minute) => ({
      type: 'vitals-recorded' as const,
      happenedAt: new Date(start + minute * 60_000).toISOString(),
      data: {
        phase: 'infusion' as const,
        signs: {
          'systolic-pressure': { value: 130 + (minute % 17) },
          'diastolic-pressure': { value: 76 + (minute % 7) },
          pulse: { value: 70 + (minute % 13) },
          'oxygen-saturation': { value: 95 + (minute % 4) },
        },
      },
    })),
  ]);
  return store.events().map((event): CourseEvent => {
    if (event.type !== 'plan-signed') return { ...event, author };
    return { ...event, author, data: { plan: { ...event.data.plan, author } } };
  });
}

const record = await startRecord();
const { page, context } = await record.open({ viewport: { width: 1180, height: 820 }, theme: 'room' });
await page.clock.install();
await page.goto('/today');
await signIn(page, firstPerson);
await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
const person = await page.evaluate(async () => (await (await fetch('/api/session')).json()).person.id as string);
const events = eightHours(person);
const course = events[0]?.course ?? '';
for (let from = 0; from < events.length; from += 100) {
  const outcomes = await page.evaluate(
    async ({ path, batch }) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-ketaguide': '1' },
        body: JSON.stringify({ events: batch }),
      });
      return answer.json();
    },
    { path: `/api/courses/${course}/events`, batch: events.slice(from, from + 100) },
  );
  const refused = (outcomes.outcomes ?? [outcomes]).filter(({ outcome }: { outcome?: string }) => outcome !== 'stored');
  if (refused.length > 0) throw new Error(`not stored: ${JSON.stringify(refused[0])}`);
}
await page.goto(`/course/${course}/infuse`);
await page.getByRole('img', { name: new RegExp(`${hours * 60} sets of vitals`) }).waitFor({ timeout: 60_000 });

const devTools = await context.newCDPSession(page);
await devTools.send('Performance.enable');
const spent = async (): Promise<number> => {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
};
const times: number[] = [];
for (let look = 0; look < looks; look += 1) {
  const before = await spent();
  await page.clock.runFor(secondsBetween * 1_000);
  // Until it is painted.
  await page.evaluate(() => document.body.getBoundingClientRect());
  times.push((await spent()) - before);
}
const sorted = times.slice(warmUp).toSorted((a, b) => a - b);
report('a look at the clock', sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
// One look in twelve begins another minute, and draws the chart again.
report('the chart drawn again', sorted[Math.floor(sorted.length * (1 - 1 / 24))] ?? Number.NaN);
await record.close();
await closeSharedBrowser();
