/**
 * Many virtual patients on one core: drawn, simulated (8 h at 1 min, plasma and effect site) and counted. Time and
 * memory at a hundred thousand patients against those at ten thousand.
 *
 * Prints one JSON line a figure: { name, value, unit, comparedTo, ratio, target }. KETAGUIDE_BENCH_PATIENTS changes how
 * many; a million take some ten seconds.
 */
import { parseRegimen } from '@ketaguide/quantities';
import { kamp2020 } from '../src/models/kamp-2020.ts';
import {
  blocksOf,
  countBlock,
  emptyPopulationSketch,
  type LargePopulation,
} from '../src/population/population-sketch.ts';
import { adultVariability } from '../src/population/variability.ts';

const most = Number(process.env['KETAGUIDE_BENCH_PATIENTS'] ?? 100_000);

const population = (patients: number): LargePopulation => ({
  regimen: parseRegimen({
    patient: { weightKg: 70 },
    events: [
      { t: 0, type: 'bolus', doseMgPerKg: 0.35 },
      { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
    ],
  }),
  model: kamp2020,
  variability: adultVariability,
  patients,
  seed: 1,
  grid: { start: 0, step: 1, count: 481 },
});

interface Run {
  readonly microsecondsAPatient: number;
  readonly mebibytes: number;
}

function run(patients: number): Run {
  const large = population(patients);
  const sketch = emptyPopulationSketch(large);
  let mebibytes = 0;
  // Of the processor, because on a shared machine the clock also counts what others do.
  const before = process.cpuUsage();
  for (let block = 0; block < blocksOf(large); block += 1) {
    countBlock(large, block, sketch);
    mebibytes = Math.max(mebibytes, process.memoryUsage().rss / 2 ** 20);
  }
  const { user, system } = process.cpuUsage(before);
  return { microsecondsAPatient: (user + system) / patients, mebibytes };
}

run(10_000);
const few = run(10_000);
const many = run(most);
const report = (figure: object): void => console.log(JSON.stringify(figure));
report({
  name: `${most} virtual patients on one core, 8 h at 1 min, plasma and effect site, counted`,
  value: many.microsecondsAPatient,
  unit: 'µs a patient',
  comparedTo: `10000 patients, ${few.microsecondsAPatient.toFixed(2)} µs`,
  ratio: many.microsecondsAPatient / few.microsecondsAPatient,
  target: { atMost: 1.2 },
});
report({
  name: `memory of it`,
  value: many.mebibytes,
  unit: 'MiB',
  comparedTo: `10000 patients, ${few.mebibytes.toFixed(0)} MiB`,
  ratio: many.mebibytes / few.mebibytes,
  target: { atMost: 1.2 },
});
