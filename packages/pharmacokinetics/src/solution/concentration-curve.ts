import type { InputTimeline } from './input-timeline.ts';
import type { KetamineStages } from './ketamine-stages.ts';
import { type Inflow, type StepMatrix, stepMatrix, takeStep } from './stage-network.ts';

/** Everything about one person at one moment. Concentrations in ng/mL. */
export interface CurvePoint {
  readonly plasma: number;
  /** Undefined without a rate for the site of effect. */
  readonly effectSite: number | undefined;
  readonly norketamine: number | undefined;
  /** Under the plasma concentration from the start until now, in ng/mL · min. */
  readonly area: number;
}

/** The exact course of the concentrations. Before the first input everything is 0; a bolus is seen at its own time. */
export interface ConcentrationCurve {
  readonly timeline: InputTimeline;
  /** At one time, in min from the start. */
  readonly at: (time: number) => CurvePoint;
  /** Just before a time: without the bolus that is given at it. */
  readonly justBefore: (time: number) => CurvePoint;
  /** At many times, in any order. Even distances between them make it fast. */
  readonly along: (times: readonly number[]) => readonly CurvePoint[];
}

/** ng/mL in a mg/L. */
export const ngPerMlFromMgPerL = 1_000;

export function concentrationCurve(ketamine: KetamineStages, timeline: InputTimeline): ConcentrationCurve {
  const stepOf: StepOf = (minutes) => stepMatrix(ketamine.stages, minutes);
  const empty = new Float64Array(ketamine.stages.length);
  const changes = momentsOfChange(ketamine, timeline);
  const lastChange = (time: number): Moment =>
    changes.findLast((change) => change.time <= time) ?? { time, contents: empty };
  const lastChangeBefore = (time: number): Moment =>
    changes.findLast((change) => change.time < time) ?? { time, contents: empty };

  return {
    timeline,
    at: (time) => curvePoint(ketamine, advance(lastChange(time), time, stepOf)),
    justBefore: (time) => curvePoint(ketamine, advance(lastChangeBefore(time), time, stepOf)),
    along: (times) => {
      const step = remembered(stepOf);
      const points: CurvePoint[] = new Array(times.length);
      let latest: Moment | undefined;
      for (const index of inOrderOfTime(times)) {
        const time = times[index] as number;
        const change = lastChange(time);
        latest = advance(latest && latest.time > change.time ? latest : change, time, step);
        points[index] = curvePoint(ketamine, latest);
      }
      return points;
    },
  };
}

/** What every stage holds at a time, what was given at that very time included. */
interface Moment {
  readonly time: number;
  readonly contents: Float64Array;
}

type StepOf = (minutes: number) => StepMatrix;

const advance = (from: Moment, time: number, step: StepOf): Moment =>
  time === from.time ? from : { time, contents: takeStep(step(time - from.time), from.contents) };

const input = 0;

function momentsOfChange({ stages, filledByBolus }: KetamineStages, timeline: InputTimeline): readonly Moment[] {
  const step = remembered((minutes) => stepMatrix(stages, minutes));
  const moments: Moment[] = [];
  for (const { time, bolus, rate } of timeline) {
    const before = moments.at(-1);
    const contents = before ? takeStep(step(time - before.time), before.contents) : new Float64Array(stages.length);
    contents[input] = rate;
    for (const stage of filledByBolus) contents[stage] = (contents[stage] as number) + bolus;
    moments.push({ time, contents });
  }
  return moments;
}

function remembered(step: StepOf): StepOf {
  const known = new Map<number, StepMatrix>();
  return (minutes) => {
    const matrix = known.get(minutes) ?? step(minutes);
    // Even grids have few steps; the bound keeps uneven ones from filling the memory.
    if (known.size < 256) known.set(minutes, matrix);
    return matrix;
  };
}

const inOrderOfTime = (times: readonly number[]): readonly number[] =>
  times.map((_, index) => index).sort((a, b) => (times[a] as number) - (times[b] as number));

function curvePoint({ plasma, effectSite, norketamine, area }: KetamineStages, { contents }: Moment): CurvePoint {
  return {
    plasma: concentration(plasma, contents),
    effectSite: effectSite && concentration(effectSite, contents),
    norketamine: norketamine && concentration(norketamine, contents),
    area: concentration(area, contents),
  };
}

function concentration(parts: readonly Inflow[], contents: Float64Array): number {
  let sum = 0;
  for (const { from, factor } of parts) sum += factor * (contents[from] as number);
  return ngPerMlFromMgPerL * sum;
}
