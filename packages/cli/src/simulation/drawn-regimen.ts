import { quantity, type Regimen } from '@ketaguide/quantities';

/** More steps than a terminal has columns, so that no peak falls between two of them. */
const mostSteps = 480;

/**
 * The regimen for a picture or key figures. A regimen may ask for few times and in any order, and a line through those
 * alone would miss what lies between; so it is sampled evenly until the last of them.
 */
export function drawnRegimen(regimen: Regimen): Regimen {
  const last = Math.max(...(regimen.sampleTimes ?? []).map(({ value }) => value));
  if (!(last > 0)) return regimen;
  const steps = Math.min(mostSteps, Math.ceil(last));
  const sampleTimes = Array.from({ length: steps + 1 }, (_, index) => quantity((index * last) / steps, 'min'));
  return { ...regimen, sampleTimes };
}
