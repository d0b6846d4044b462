import type { Compartments } from '../../src/models/compartments.ts';
import { apply, type Matrix, matrixExponential } from './matrix-exponential.ts';

/** One person with everything that follows the plasma, as the differential equations have it: L, L/min, 1/min. */
export interface ReferencePerson {
  readonly compartments: Compartments;
  readonly effectSiteRate: number;
  readonly norketamine: {
    readonly massFormed: number;
    readonly delayRate: number;
    readonly compartments: Compartments;
  };
}

/** A dose in mg from a time on, over a duration that may be 0. */
export interface ReferenceDose {
  readonly start: number;
  readonly duration: number;
  readonly dose: number;
}

export interface ReferencePoint {
  readonly plasma: number;
  readonly effectSite: number;
  readonly norketamine: number;
  /** Amounts in mg. */
  readonly inBody: number;
  readonly eliminated: number;
}

/** The solution at some times, straight from the equations: one matrix exponential between any two of the moments. */
export function referenceCurve(
  person: ReferencePerson,
  doses: readonly ReferenceDose[],
  times: readonly number[],
): readonly ReferencePoint[] {
  const equations = system(person);
  const input = equations.length - 1;
  const moments = [...new Set([...doses.flatMap(({ start, duration }) => [start, start + duration]), ...times])];
  moments.sort((a, b) => a - b);
  const points = new Map<number, ReferencePoint>();
  let state = new Array<number>(equations.length).fill(0);
  let now = moments[0] as number;
  for (const moment of moments) {
    const middle = (now + moment) / 2;
    state[input] = doses
      .filter(({ start, duration }) => duration > 0 && start <= middle && middle < start + duration)
      .reduce((rate, { dose, duration }) => rate + dose / duration, 0);
    const step = moment - now;
    state = apply(matrixExponential(equations.map((row) => row.map((value) => value * step))), state);
    for (const { start, duration, dose } of doses) {
      if (duration === 0 && start === moment) state[0] = (state[0] as number) + dose;
    }
    now = moment;
    points.set(moment, pointOf(person, state));
  }
  return times.map((time) => points.get(time) as ReferencePoint);
}

const pointOf = ({ compartments, norketamine }: ReferencePerson, state: readonly number[]): ReferencePoint => ({
  plasma: (1_000 * (state[0] as number)) / compartments.centralVolume,
  effectSite: 1_000 * (state[4] as number),
  norketamine: (1_000 * (state[7] as number)) / norketamine.compartments.centralVolume,
  inBody: (state[0] as number) + (state[1] as number) + (state[2] as number),
  eliminated: state[3] as number,
});

/** 0 central, 1 and 2 tissues, 3 eliminated (mg); 4 effect site (mg/L); 5 and 6 delays, 7 and 8 norketamine (mg); 9 input. */
function system({ compartments, effectSiteRate, norketamine }: ReferencePerson): Matrix {
  const size = 10;
  const equations = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const flow = (from: number, to: number | undefined, rate: number): void => {
    (equations[from] as number[])[from] = ((equations[from] as number[])[from] as number) - rate;
    if (to !== undefined) gain(from, to, rate);
  };
  const gain = (from: number, to: number, rate: number): void => {
    (equations[to] as number[])[from] = ((equations[to] as number[])[from] as number) + rate;
  };
  const central = compartments.centralVolume;
  compartments.peripherals.forEach(({ volume, exchange }, index) => {
    flow(0, 1 + index, exchange / central);
    flow(1 + index, 0, exchange / volume);
  });
  flow(0, 3, compartments.clearance / central);
  gain(0, 4, effectSiteRate / central);
  flow(4, undefined, effectSiteRate);
  gain(0, 5, (norketamine.massFormed * compartments.clearance) / central);
  flow(5, 6, norketamine.delayRate);
  flow(6, 7, norketamine.delayRate);
  const own = norketamine.compartments;
  const tissue = own.peripherals[0] as Compartments['peripherals'][number];
  flow(7, 8, tissue.exchange / own.centralVolume);
  flow(8, 7, tissue.exchange / tissue.volume);
  flow(7, undefined, own.clearance / own.centralVolume);
  gain(9, 0, 1);
  return equations;
}
