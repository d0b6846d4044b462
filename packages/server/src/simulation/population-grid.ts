import type { TimeGrid } from '@ketaguide/pharmacokinetics';
import { InvalidValueError, quantity, type Regimen, resolveRegimen } from '@ketaguide/quantities';
import { mostPatientsKept } from './population-bands.ts';

/** The regimen with the times at which its population is asked for, and the grid that they all lie on. */
export interface PopulationTimes {
  readonly regimen: Regimen;
  readonly grid: TimeGrid;
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
 * The times at which a population is asked for: those of the regimen, in any order, else evenly from the start until
 * four hours after the last event.
 *
 * @throws InvalidValueError for too many times
 */
export function populationTimes(regimen: Regimen, patients: number): PopulationTimes {
  const asked = regimen.sampleTimes?.map(({ value }) => value);
  if (asked !== undefined) return { regimen, grid: gridOf(asked) };
  const last = Math.ceil(resolveRegimen(regimen).end.value) + afterTheEnd;
  const times = patients > mostPatientsKept ? countedTimes : usualTimes;
  const step = steps.find((minutes) => last / minutes < times) ?? Math.ceil(last / times);
  const grid = { start: 0, step, count: Math.ceil(last / step) + 1 };
  const sampleTimes = Array.from({ length: grid.count }, (_, index) => quantity(index * step, 'min'));
  return { regimen: { ...regimen, sampleTimes }, grid };
}

function gridOf(asked: readonly number[]): TimeGrid {
  const times = [...new Set(asked)].sort((a, b) => a - b);
  if (times.length > mostTimes) {
    throw new InvalidValueError(
      'sampleTimesMin',
      `${times.length} times`,
      `at most ${mostTimes} different times for a population`,
    );
  }
  const [start = 0, second = start + 1] = times;
  const step = second - start;
  const isEven = times.every((time, index) => Math.abs(start + index * step - time) < 1e-9 * (1 + Math.abs(time)));
  return isEven ? { start, step, count: times.length } : { times, count: times.length };
}
