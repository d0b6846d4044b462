import type { EvenGrid } from '@ketaguide/pharmacokinetics';
import { InvalidValueError, quantity, type Regimen, resolveRegimen } from '@ketaguide/quantities';
import { mostPatientsKept } from './population-bands.ts';

/** The regimen with the times at which its population is asked for, and the even grid that they all lie on. */
export interface PopulationTimes {
  readonly regimen: Regimen;
  readonly grid: EvenGrid;
}

/** So many times are told when the regimen asks for none: enough for a curve on a screen. */
const usualTimes = 500;
/** Of a population that is counted, half as many: every thread has counts for each of them. */
const countedTimes = 250;
const mostTimes = 2_000;
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1_440] as const;
/** In min. */
const afterTheEnd = 240;

/**
 * The times at which a population is asked for: those of the regimen, which have to be evenly spaced, else from the
 * start until four hours after the last event.
 *
 * @throws InvalidValueError for times that are not evenly spaced, or too many
 */
export function populationTimes(regimen: Regimen, patients: number): PopulationTimes {
  const asked = regimen.sampleTimes?.map(({ value }) => value);
  if (asked !== undefined) return { regimen, grid: evenGrid(asked) };
  const last = Math.ceil(resolveRegimen(regimen).end.value) + afterTheEnd;
  const times = patients > mostPatientsKept ? countedTimes : usualTimes;
  const step = steps.find((minutes) => last / minutes < times) ?? Math.ceil(last / times);
  const grid = { start: 0, step, count: Math.ceil(last / step) + 1 };
  const sampleTimes = Array.from({ length: grid.count }, (_, index) => quantity(index * step, 'min'));
  return { regimen: { ...regimen, sampleTimes }, grid };
}

function evenGrid(times: readonly number[]): EvenGrid {
  const [start = 0, second] = times;
  const step = second === undefined ? 1 : second - start;
  const isEven =
    step > 0 && times.every((time, index) => Math.abs(start + index * step - time) < 1e-9 * (1 + Math.abs(time)));
  if (!isEven || times.length > mostTimes) {
    throw new InvalidValueError(
      'sampleTimesMin',
      `${times.length} times`,
      `at most ${mostTimes} evenly spaced times for a population`,
    );
  }
  return { start, step, count: times.length };
}
