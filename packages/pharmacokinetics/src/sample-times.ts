import type { Regimen, ResolvedRegimen } from '@ketaguide/quantities';

/**
 * When to sample, in min: the times that the regimen asks for, as they stand; else every minute from the start until
 * four hours after the last event, and at every start and end of an event. Beyond a day the distance grows, so that
 * there are never more than about 1,500 times.
 */
export function sampleTimes({ sampleTimes }: Regimen, { events, end }: ResolvedRegimen): readonly number[] {
  if (sampleTimes) return sampleTimes.map(({ value }) => value);
  const last = Math.ceil(end.value) + washOut;
  const distance = distances.find((minutes) => last / minutes <= mostTimes) ?? Math.ceil(last / mostTimes);
  const times = new Set(events.flatMap(({ start, duration }) => [start.value, start.value + duration.value]));
  for (let time = 0; time < last + distance; time += distance) times.add(time);
  return [...times].sort((a, b) => a - b);
}

/** In min. */
const washOut = 240;
const distances = [1, 2, 5, 10, 15, 30, 60] as const;

const mostTimes = 1_440;
