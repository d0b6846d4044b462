/**
 * The bands that follow every keystroke: 1000 virtual patients at 121 times, from a changed dose to five percentiles.
 * Their draws are kept. Against one frame of 16 ms, and against sorting every time whole.
 *
 * Prints one JSON line a figure: { name, value, unit, comparedTo, ratio, target }.
 */
import { parseRegimen } from '@ketaguide/quantities';
import { kamp2020 } from '../src/models/kamp-2020.ts';
import { concentrationBands, drawResiduals } from '../src/population/concentration-bands.ts';
import { seededSource } from '../src/population/random-source.ts';
import { adultVariability } from '../src/population/variability.ts';
import { drawVirtualPatients } from '../src/population/virtual-patients.ts';

const frame = 16;
const count = 1000;
const grid = { start: 0, step: 4, count: 121 };
const source = seededSource(1);
const patients = drawVirtualPatients(adultVariability, count, source);
const residuals = drawResiduals(adultVariability, count, source);

const typed = (rateMgPerKgPerH: number) =>
  parseRegimen({
    patient: { weightKg: 70 },
    events: [
      { t: 0, type: 'bolus', doseMgPerKg: 0.35, durationMin: 5 },
      { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH },
    ],
  });

function median(run: (round: number) => void): number {
  const times = Array.from({ length: 120 }, (_, round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  });
  return times.slice(20).sort((a, b) => a - b)[50] ?? Number.NaN;
}

const report = (name: string, value: number): void =>
  console.log(
    JSON.stringify({
      name,
      value,
      unit: 'ms',
      comparedTo: `one frame of ${frame} ms`,
      ratio: value / frame,
      target: { atMost: 1 },
    }),
  );

const rate = (round: number): number => 0.5 + (round % 50) / 100;
const bands = 'live bands, 1000 virtual patients at 121 times';
report(
  `${bands}, plasma`,
  median((round) => concentrationBands(typed(rate(round)), kamp2020, patients, { grid })),
);
report(
  `${bands}, plasma, measured plasma and effect site`,
  median((round) => concentrationBands(typed(rate(round)), kamp2020, patients, { grid, residuals, effectSite: true })),
);
