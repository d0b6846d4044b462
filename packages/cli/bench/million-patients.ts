/**
 * A million virtual patients on all cores, as `ketaguide simulate --population 1000000` counts them: drawn, simulated (8 h
 * at 1 min, plasma and effect site) and counted. The pace against that of one thread, and the most memory against that
 * for ten thousand patients. Every run is a process of its own, so that none inherits the memory of another.
 *
 * Prints one JSON line a figure: { name, value, unit, comparedTo, ratio, target }.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { adultVariability, defaultModel } from '@ketaguide/pharmacokinetics';
import { formatNumber, parseRegimen } from '@ketaguide/quantities';
import { countPopulation } from '../src/simulation/count-population.ts';

const many = 1_000_000;
const few = 10_000;
/** Of what so many cores could do at best. */
const leastShareOfAllCores = 0.75;

interface Run {
  readonly patientsPerSecond: number;
  /** The most that the process held at any time, all its threads together. */
  readonly mebibytes: number;
}

const [patients, threads] = process.argv.slice(2).map(Number);
if (patients !== undefined && threads !== undefined) process.send?.(await run(patients, threads));
else await compare();

async function run(patients: number, threads: number): Promise<Run> {
  const start = performance.now();
  await countPopulation(
    {
      regimen: parseRegimen({
        patient: { weightKg: 70 },
        events: [
          { t: 0, type: 'bolus', doseMgPerKg: 0.35 },
          { t: 0, type: 'infusion', durationMin: 240, rateMgPerKgPerH: 0.5 },
        ],
      }),
      model: defaultModel,
      variability: adultVariability,
      patients,
      seed: 1,
      grid: { start: 0, step: 1, count: 481 },
    },
    { threads },
  );
  const seconds = (performance.now() - start) / 1_000;
  return { patientsPerSecond: patients / seconds, mebibytes: process.resourceUsage().maxRSS / 1_024 };
}

async function inOwnProcess(patients: number, threads: number): Promise<Run> {
  const child = fork(import.meta.filename, [patients, threads].map(String));
  const [result] = (await once(child, 'message')) as [Run];
  return result;
}

async function compare(): Promise<void> {
  const cores = availableParallelism();
  const one = await inOwnProcess(many / 4, 1);
  const small = await inOwnProcess(few, cores);
  const large = await inOwnProcess(many, cores);
  const report = (figure: object): void => console.log(JSON.stringify(figure));
  const what = `${formatNumber(many)} virtual patients on ${cores} cores, 8 h at 1 min, plasma and effect site, counted`;
  report({
    name: what,
    value: large.patientsPerSecond,
    unit: 'patients per second',
    comparedTo: `one thread: ${formatNumber(Math.round(one.patientsPerSecond))} per second`,
    ratio: large.patientsPerSecond / one.patientsPerSecond,
    target: { atLeast: leastShareOfAllCores * cores },
  });
  report({
    name: 'memory of it, all threads together',
    value: large.mebibytes,
    unit: 'MiB',
    comparedTo: `${formatNumber(few)} patients, ${small.mebibytes.toFixed(0)} MiB`,
    ratio: large.mebibytes / small.mebibytes,
    target: { atMost: 1.2 },
  });
}
