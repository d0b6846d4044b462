import type { Regimen } from '@ketaguide/quantities';
import type { Given } from '../plot/concentration-plot.ts';

/** When something is given, for the row under a plot. */
export const givenBy = ({ events }: Regimen): readonly Given[] =>
  events.map(({ start, duration }) => ({ from: start.value, to: start.value + duration.value }));
