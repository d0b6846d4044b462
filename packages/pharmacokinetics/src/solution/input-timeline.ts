import type { ResolvedEvent, ResolvedRegimen } from '@ketaguide/quantities';

/** A moment at which what flows into the body changes. */
export interface InputChange {
  /** In min from the start. */
  readonly time: number;
  /** Given at once, at this very moment, in mg. */
  readonly bolus: number;
  /** What runs from here on, all infusions together, in mg/min. */
  readonly rate: number;
}

/** Everything that flows in, as changes in the order of time. The last one leaves the rate at 0. */
export type InputTimeline = readonly InputChange[];

export function inputTimeline({ events }: ResolvedRegimen): InputTimeline {
  const inputs = events.map(asInput);
  const times = [...new Set(inputs.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return times.map((time) => ({
    time,
    bolus: sum(inputs.filter(({ start, end }) => start === time && end === time).map(({ dose }) => dose)),
    // Summed afresh at each change, so that nothing is left of rates that were added and taken away again.
    rate: sum(inputs.filter(({ start, end }) => start <= time && time < end).map(({ rate }) => rate)),
  }));
}

interface Input {
  readonly start: number;
  readonly end: number;
  readonly dose: number;
  readonly rate: number;
}

function asInput({ start, duration, dose }: ResolvedEvent): Input {
  const end = start.value + duration.value;
  // By the difference that the clock shows, so that rate times time is the dose.
  const rate = dose.value / (end - start.value);
  return Number.isFinite(rate)
    ? { start: start.value, end, dose: dose.value, rate }
    : // So short that no rate can be told: at once.
      { start: start.value, end: start.value, dose: dose.value, rate: 0 };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
