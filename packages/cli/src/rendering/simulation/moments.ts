import { type Regimen, resolveRegimen } from '@ketaguide/quantities';

/** The samples worth telling, by their index: the highest of a curve, and the last while something is still given. */
export function momentsToTell(
  regimen: Regimen,
  timesMin: readonly number[],
  line: readonly number[],
): readonly number[] {
  const end = resolveRegimen(regimen).end.value;
  const highest = line.indexOf(Math.max(...line));
  const last = timesMin.findLastIndex((time) => time <= end);
  return [...new Set([highest, last])].filter((index) => index >= 0).sort((a, b) => a - b);
}
