import { parseRegimen } from '@ketaguide/quantities';
import { expect, test } from 'vitest';
import { hijazi2003 } from '../models/hijazi-2003.ts';
import { kamp2020 } from '../models/kamp-2020.ts';
import { concentrationBands } from './concentration-bands.ts';
import { addSketch, patientsIn, sketchPercentiles } from './concentration-sketch.ts';
import {
  blocksOf,
  countBlock,
  emptyPopulationSketch,
  type LargePopulation,
  patientsPerBlock,
} from './population-sketch.ts';
import { seededSource } from './random-source.ts';
import { adultVariability } from './variability.ts';
import { drawVirtualPatients } from './virtual-patients.ts';

const population: LargePopulation = {
  regimen: parseRegimen({
    patient: { weightKg: 70 },
    events: [
      { t: 0, type: 'bolus', doseMgPerKg: 0.35 },
      { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
    ],
  }),
  model: kamp2020,
  variability: adultVariability,
  patients: 2 * patientsPerBlock + 1_234,
  seed: 11,
  grid: { start: 0, step: 60, count: 9 },
};

const counted = (blocks: readonly number[]) => {
  const sketch = emptyPopulationSketch(population);
  for (const block of blocks) countBlock(population, block, sketch);
  return sketch;
};

test('every patient is counted once, the last block being shorter', () => {
  expect(blocksOf(population)).toBe(3);
  const { plasma, effectSite } = counted([0, 1, 2]);
  expect(patientsIn(plasma)).toBe(population.patients);
  expect(patientsIn(effectSite ?? plasma)).toBe(population.patients);
});

test('blocks in any order, and counted apart and then added, come to the same', () => {
  const together = counted([0, 1, 2]);
  const parts = counted([2, 0]);
  addSketch(parts.plasma, counted([1]).plasma);
  expect(parts.plasma).toEqual(together.plasma);
});

test('within 0.4% of the bands of the same patients kept whole', () => {
  const patients = drawVirtualPatients(adultVariability, patientsPerBlock, seededSource(population.seed, 1));
  const bands = concentrationBands(population.regimen, kamp2020, patients, { grid: population.grid });
  const { plasma } = counted([1]);
  for (let time = 0; time < population.grid.count; time += 1) {
    sketchPercentiles(plasma, time, [5, 25, 50, 75, 95]).forEach((value, line) => {
      expect(Math.abs(value / (bands.plasma[line]?.[time] as number) - 1)).toBeLessThan(0.004);
    });
  }
});

test('a model without a rate for the site of effect is counted in plasma alone', () => {
  const other = { ...population, model: hijazi2003 };
  const sketch = emptyPopulationSketch(other);
  countBlock(other, 0, sketch);
  expect(sketch.effectSite).toBeUndefined();
  expect(patientsIn(sketch.plasma)).toBe(patientsPerBlock);
});

test('a block that there is not is refused', () => {
  expect(() => countBlock(population, 3, emptyPopulationSketch(population))).toThrow(
    'block: expected a whole number from 0 to 2, got 3.',
  );
});
