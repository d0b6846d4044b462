import type { Instant } from '@ketaguide/course';

/** The clock of the sample: like the one on the wall, until a replay makes the hours pass in seconds. */
export interface SampleClock {
  readonly now: () => Instant;
  /** Milliseconds that pass in one second of the room. */
  readonly pace: () => number;
  readonly setPace: (pace: number) => void;
}

const usualPace = 1_000;

/** @param wall milliseconds of the real clock */
export function createSampleClock(wall: () => number): SampleClock {
  let pace = usualPace;
  let anchor = { wall: wall(), shown: wall() };
  const now = (): number => anchor.shown + ((wall() - anchor.wall) * pace) / usualPace;
  return {
    now: () => new Date(Math.round(now())).toISOString(),
    pace: () => pace,
    setPace: (next) => {
      anchor = { wall: wall(), shown: now() };
      pace = next;
    },
  };
}
