import type { InfusionState } from './infusion-state.ts';

/** What is said of it, wherever the case is looked at. */
export const startMissingWords = 'Entries of a running infusion are here, and no start. It may wait on another device.';

/** In place of every amount that rests on a start. */
export const amountsNeedStart = 'How much was given cannot be worked out without a start.';

/**
 * Does the record tell of a pump that runs, and of no start? The start may have been refused, or wait on a device without
 * a network: the record must not say then that nothing runs.
 */
export const isStartMissing = ({
  started,
  pump,
  vitals,
  adverseEvents,
}: Pick<InfusionState, 'started' | 'pump' | 'vitals' | 'adverseEvents'>): boolean =>
  started === undefined &&
  (pump.length > 0 || adverseEvents.length > 0 || vitals.some(({ data }) => data.phase === 'infusion'));
