import { expect, test } from 'vitest';
import { runHere } from './run-ketaguide.ts';

/** What a population is told at the times that a regimen asks for. */
async function bandsAt(sampleTimesMin: readonly number[], patients = 200) {
  const regimen = {
    patient: { weightKg: 70, ageYears: 54 },
    events: [
      { t: 0, type: 'bolus', doseMgPerKg: 0.2 },
      { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
    ],
    sampleTimesMin,
  };
  const { stdout } = await runHere(
    ['simulate', '-', '--json', '--population', String(patients), '--seed', '7'],
    JSON.stringify(regimen),
  );
  return JSON.parse(stdout);
}

test('uneven times in any order tell the same as an even grid does at these times', async () => {
  const asked = [480, 0, 60, 240, 60];
  const even = await bandsAt(Array.from({ length: 9 }, (_, index) => index * 60));
  const uneven = await bandsAt(asked);
  expect(uneven.timeMin).toEqual(asked);
  for (const site of ['cpNgMl', 'ceNgMl']) {
    uneven.bands[site].forEach((line: readonly number[], percent: number) => {
      line.forEach((value, index) => {
        expect(value).toBeCloseTo(even.bands[site][percent][(asked[index] ?? 0) / 60], 9);
      });
    });
  }
});

test('a population that is counted takes them too', async () => {
  const { timeMin, bands } = await bandsAt([90, 0, 1.6], 5_001);
  expect(timeMin).toEqual([90, 0, 1.6]);
  const median: readonly number[] = bands.cpNgMl[2];
  // At once it is the bolus in the central volume of 25 L: 14 mg, 560 ng/mL.
  expect(median[1]).toBeGreaterThan(530);
  expect(median[1]).toBeLessThan(590);
  expect(median[2]).toBeLessThan(median[1] as number);
  expect(median[0]).toBeLessThan(median[2] as number);
});
