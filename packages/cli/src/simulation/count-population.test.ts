import {
  adultVariability,
  bandPercents,
  defaultModel,
  patientsIn,
  patientsPerBlock,
} from '@ketaguide/pharmacokinetics';
import { parseRegimen } from '@ketaguide/quantities';
import { countedBands, exactBands } from '@ketaguide/server/simulation';
import { expect, test, vi } from 'vitest';
import { countPopulation } from './count-population.ts';

vi.setConfig({ testTimeout: 60_000 });

const population = {
  regimen: parseRegimen({
    patient: { weightKg: 70 },
    events: [{ t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 }],
  }),
  model: defaultModel,
  variability: adultVariability,
  patients: 2 * patientsPerBlock + 1,
  seed: 3,
  grid: { start: 0, step: 60, count: 7 },
};

test('any number of threads comes to the same counts, each block counted once', async () => {
  const told: [number, number][] = [];
  const alone = await countPopulation(population, {
    onCounted: (done, all) => void told.push([done, all]),
    threads: 1,
  });
  const together = await countPopulation(population, { threads: 3 });
  expect(together.plasma.counts).toEqual(alone.plasma.counts);
  expect(together.effectSite?.counts).toEqual(alone.effectSite?.counts);
  expect(patientsIn(alone.plasma)).toBe(population.patients);
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('counted bands are the exact ones within a percent', async () => {
  const block = { ...population, patients: patientsPerBlock };
  const counted = countedBands(block, await countPopulation(block));
  const exact = exactBands(block);
  for (const line of bandPercents.keys()) {
    for (const time of [1, 4, 6]) {
      expect(counted.plasma[line]?.[time]).toBeCloseTo(exact.plasma[line]?.[time] ?? Number.NaN, -1);
      const ratio = (counted.measuredPlasma[line]?.[time] ?? 0) / (exact.measuredPlasma[line]?.[time] ?? 0);
      // The measurements of the kept patients are drawn, those of the counted ones are worked out.
      expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
    }
  }
});

test('what fails in a thread fails here', async () => {
  await expect(countPopulation({ ...population, regimen: { ...population.regimen, patient: {} } })).rejects.toThrow(
    'No curve is drawn without a weight',
  );
});

test('it can be stopped, and no thread goes on', async () => {
  const controller = new AbortController();
  const counting = countPopulation(
    { ...population, patients: 1_000_000_000 },
    { signal: controller.signal, onCounted: () => controller.abort(new Error('enough')) },
  );
  await expect(counting).rejects.toThrow('enough');
});
