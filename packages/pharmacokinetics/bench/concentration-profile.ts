/**
 * One concentration profile, 8 h at 1 min, plasma and effect site, against the least that an exact one takes, written
 * out by hand for this one regimen. All in the same run, taking turns, the fastest round of each.
 *
 * Prints one JSON line a figure: { name, value, unit, comparedTo, ratio, target }.
 */
import { parseRegimen, quantity, resolveRegimen } from '@ketaguide/quantities';
import { kamp2020 } from '../src/models/kamp-2020.ts';
import { seededSource } from '../src/population/random-source.ts';
import { adultVariability } from '../src/population/variability.ts';
import { drawVirtualPatients, patientModes } from '../src/population/virtual-patients.ts';
import { gridWalk, walkGrid } from '../src/solution/even-grid.ts';
import { inputTimeline } from '../src/solution/input-timeline.ts';

const count = 481;
const patients = 1000;
const weight = quantity(70, 'kg');
const regimen = parseRegimen({
  patient: { weightKg: 70 },
  events: [
    { t: 0, type: 'bolus', doseMgPerKg: 0.35 },
    { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
  ],
});
const walk = gridWalk(inputTimeline(resolveRegimen(regimen)), { start: 0, step: 1, count });
const effectSiteRate = kamp2020.effectSite?.rate.value ?? Number.NaN;

// Every profile is written over the one before, so that all stays in the cache and memory hides nothing.
const output = {
  plasma: new Float64Array(count),
  effectSite: new Float64Array(count),
  patientStride: 0,
  timeStride: 1,
};

const drawn = drawVirtualPatients(adultVariability, patients, seededSource(1));
const givenModes = patientModes(drawn, kamp2020, weight);

const fromGivenPatients = (): void => walkGrid(walk, givenModes, effectSiteRate, output);

function fromNewPatients(round: number): void {
  const drawn = drawVirtualPatients(adultVariability, patients, seededSource(round));
  walkGrid(walk, patientModes(drawn, kamp2020, weight), effectSiteRate, output);
}

/** Four exponentials and three shares a patient, then for each time four multiplications and two sums. */
function bareRecurrence(plasma: Float64Array, effectSite: Float64Array): void {
  for (let patient = 0; patient < patients; patient += 1) {
    const variation = 1 + patient * 1e-4;
    bareProfile(plasma, effectSite, 0.244 * variation, 0.0244 * variation, 0.00377 * variation, 35, 3.3, 1.6);
  }
}

function bareProfile(
  plasma: Float64Array,
  effectSite: Float64Array,
  rate1: number,
  rate2: number,
  rate3: number,
  weight1: number,
  weight2: number,
  weight3: number,
): void {
  const decay1 = Math.exp(-rate1);
  const decay2 = Math.exp(-rate2);
  const decay3 = Math.exp(-rate3);
  const decay4 = Math.exp(-effectSiteRate);
  const share1 = effectSiteRate / (effectSiteRate - rate1);
  const share2 = effectSiteRate / (effectSiteRate - rate2);
  const share3 = effectSiteRate / (effectSiteRate - rate3);
  const goal1 = ((35 / 60) * weight1) / rate1;
  const goal2 = ((35 / 60) * weight2) / rate2;
  const goal3 = ((35 / 60) * weight3) / rate3;
  const goal = goal1 + goal2 + goal3;
  let mode1 = 24.5 * weight1 - goal1;
  let mode2 = 24.5 * weight2 - goal2;
  let mode3 = 24.5 * weight3 - goal3;
  let site = -(goal + mode1 * share1 + mode2 * share2 + mode3 * share3);
  for (let time = 0; time < 240; time += 1) {
    plasma[time] = goal + (mode1 + mode2 + mode3);
    effectSite[time] = goal + (mode1 * share1 + mode2 * share2 + (mode3 * share3 + site));
    mode1 *= decay1;
    mode2 *= decay2;
    mode3 *= decay3;
    site *= decay4;
  }
  site += goal - goal1 * share1 - goal2 * share2 - goal3 * share3;
  mode1 += goal1;
  mode2 += goal2;
  mode3 += goal3;
  for (let time = 240; time < count; time += 1) {
    plasma[time] = mode1 + mode2 + mode3;
    effectSite[time] = mode1 * share1 + mode2 * share2 + (mode3 * share3 + site);
    mode1 *= decay1;
    mode2 *= decay2;
    mode3 *= decay3;
    site *= decay4;
  }
}

/** The same after the least that a new random patient takes: six normal numbers and the textbook's cubic. */
function bareRecurrenceOfNewPatients(plasma: Float64Array, effectSite: Float64Array, seed: number): void {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  let spare = 0;
  let hasSpare = false;
  const normal = (): number => {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    hasSpare = true;
    return radius * Math.cos(angle);
  };
  for (let patient = 0; patient < patients; patient += 1) {
    const v1 = 25 * Math.exp(0.2936 * normal());
    const k10 = (1.4 * Math.exp(0.2936 * normal())) / v1;
    const q2 = 2.683 * Math.exp(0.198 * normal());
    const q3 = 1.317 * Math.exp(0.198 * normal());
    const [k12, k13] = [q2 / v1, q3 / v1];
    const k21 = q2 / (56 * Math.exp(0.2936 * normal()));
    const k31 = q3 / (157 * Math.exp(0.2936 * normal()));
    const a2 = k10 + k12 + k13 + k21 + k31;
    const a1 = k10 * k21 + k10 * k31 + k13 * k21 + k12 * k31 + k21 * k31;
    const a0 = k10 * k21 * k31;
    const p = a1 - (a2 * a2) / 3;
    const q = (-2 * a2 * a2 * a2) / 27 + (a1 * a2) / 3 - a0;
    const r = 2 * Math.sqrt(-p / 3);
    const phi = Math.acos((-q / 2) * Math.sqrt(-27 / (p * p * p))) / 3;
    const rate1 = a2 / 3 + r * Math.cos(phi);
    const rate2 = a2 / 3 + r * Math.cos(phi + (4 * Math.PI) / 3);
    const rate3 = a2 / 3 + r * Math.cos(phi + (2 * Math.PI) / 3);
    const part = (rate: number, b: number, c: number): number =>
      (1000 * (k21 - rate) * (k31 - rate)) / (v1 * (b - rate) * (c - rate));
    bareProfile(
      plasma,
      effectSite,
      rate1,
      rate2,
      rate3,
      part(rate1, rate2, rate3),
      part(rate2, rate1, rate3),
      part(rate3, rate1, rate2),
    );
  }
}

/** The fastest of many rounds, in µs a profile. */
const best = new Map<string, number>();
function time(name: string, run: () => void): void {
  const start = performance.now();
  run();
  const micros = ((performance.now() - start) / patients) * 1_000;
  best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, micros));
}

for (let round = 0; round < 300; round += 1) {
  time('given', fromGivenPatients);
  time('bare', () => bareRecurrence(output.plasma, output.effectSite));
  time('new', () => fromNewPatients(round));
  time('bare new', () => bareRecurrenceOfNewPatients(output.plasma, output.effectSite, round));
}

/** Both sides do the same work in the first two rows; in the last only ours draws and solves a new patient each time. */
const target = { atMost: 1.5 };

const report = (name: string, measured: string, baseline: string, comparedTo: string): void => {
  const value = best.get(measured) ?? Number.NaN;
  const other = best.get(baseline) ?? Number.NaN;
  console.log(
    JSON.stringify({
      name,
      value,
      unit: 'µs',
      comparedTo: `${comparedTo}, ${other.toFixed(2)} µs`,
      ratio: value / other,
      target,
    }),
  );
};

const profile = 'concentration profile, 8 h at 1 min, plasma and effect site';
report(`${profile}, patients given`, 'given', 'bare', 'bare exponential recurrence');
report(`${profile}, new random patient each`, 'new', 'bare new', 'bare draw, cubic and exponential recurrence');
report(`${profile}, new random patient each`, 'new', 'bare', 'bare exponential recurrence without any draw');
