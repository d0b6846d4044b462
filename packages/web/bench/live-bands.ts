/**
 * The bands while somebody types, in the real browser: 1000 virtual adults at 121 times for every letter, against one
 * frame of 16 ms. Measured in the built app: the worker's own time, and from letter to answer.
 *
 * Prints one JSON line a figure, see bench/figure.ts.
 */
import { closeSharedBrowser } from '../../../test/browser.ts';
import { openSample, startApp } from '../test/app-under-test.ts';

const frame = 16;
const letters = 120;
const warmUp = 20;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const report = (name: string, value: number): void =>
  console.log(
    JSON.stringify({
      name: `live bands in the browser, 1000 virtual adults at 121 times, ${name}`,
      value,
      unit: 'ms',
      comparedTo: `one frame of ${frame} ms`,
      ratio: value / frame,
      target: { atMost: 1 },
    }),
  );

const app = await startApp();
const { page } = await app.open();
// Every answer of a worker is noted with the time since its question.
await page.addInitScript(() => {
  const noted: { took: number; roundTrip: number }[] = [];
  Object.assign(window, { noted });
  window.Worker = class extends Worker {
    #asked = 0;
    constructor(...parts: ConstructorParameters<typeof Worker>) {
      super(...parts);
      this.addEventListener('message', ({ data }) => {
        const took = data?.estimate?.took;
        if (typeof took === 'number') noted.push({ took, roundTrip: performance.now() - this.#asked });
      });
    }
    override postMessage(message: unknown) {
      this.#asked = performance.now();
      super.postMessage(message);
    }
  };
});
await openSample(page, 'Ana Sample');
await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: 'Plan' }).click();
await page.getByRole('textbox', { name: 'Duration, hours' }).fill('4');
const rate = page.getByRole('textbox', { name: /^Rate/ });
for (let letter = 0; letter < letters; letter += 1) {
  await rate.fill(String((50 + (letter % 50)) / 100));
  // Faster than anybody types, and yet a letter's own drawing is over when the next one comes.
  await page.waitForTimeout(50);
}
await page.waitForTimeout(300);
const noted = await page.evaluate(() => (window as unknown as { noted: { took: number; roundTrip: number }[] }).noted);
const kept = noted.slice(warmUp);
report('the worker', median(kept.map(({ took }) => took)));
report('there and back', median(kept.map(({ roundTrip }) => roundTrip)));
await app.close();
await closeSharedBrowser();
