import { InvalidValueError } from '@ketaguide/quantities';
import { ngPerMlFromMgPerL } from './concentration-curve.ts';
import { convolvedExponentials } from './convolved-exponentials.ts';
import type { InputChange, InputTimeline } from './input-timeline.ts';
import { numbersPerPerson } from './plasma-modes.ts';

/** Times at even distances, in min. */
export interface EvenGrid {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** Any times, ascending, in min. Each distance between two of them costs exponentials of its own. */
export interface ChosenTimes {
  readonly times: readonly number[];
  readonly count: number;
}

export type TimeGrid = EvenGrid | ChosenTimes;

export const gridTimes = (grid: TimeGrid): readonly number[] =>
  'times' in grid ? grid.times : Array.from({ length: grid.count }, (_, index) => grid.start + index * grid.step);

/** Where on the grid a time lies that is one of its times. */
export const placeOnGrid = (grid: TimeGrid, time: number): number =>
  'times' in grid ? grid.times.indexOf(time) : Math.round((time - grid.start) / grid.step);

/** The way along a grid for one sequence of doses: worked out once, walked by every patient. */
export interface GridWalk {
  /** The different lengths of step that occur, in min. */
  readonly lengths: readonly number[];
  readonly legs: readonly GridLeg[];
}

/** A bolus, then alike steps, each of them from a time of the grid or each from a time between. */
export interface GridLeg {
  /** In mg. */
  readonly bolus: number;
  /** In mg/min. */
  readonly rate: number;
  /** Which of the lengths. */
  readonly length: number;
  readonly steps: number;
  readonly isOnGrid: boolean;
}

/** @throws InvalidValueError for a grid without times, with a step that is not above 0, or with times that do not ascend */
export function gridWalk(timeline: InputTimeline, grid: TimeGrid): GridWalk {
  checkGrid(grid);
  const evenStep = 'step' in grid ? grid.step : undefined;
  const lengths: number[] = evenStep === undefined ? [] : [evenStep];
  const legs: GridLeg[] = [];
  const marks = allMarks(timeline, grid);
  marks.forEach(({ time, bolus, rate, isOnGrid }, index) => {
    const next = marks[index + 1];
    const stepOfGrid = next === undefined || (isOnGrid && next.isOnGrid) ? evenStep : undefined;
    // After the last time of the grid one more step, of any length, leads nowhere and does no harm.
    const minutes = stepOfGrid ?? (next === undefined ? (lengths[0] ?? 1) : next.time - time);
    if (!lengths.includes(minutes)) lengths.push(minutes);
    const leg = { bolus, rate, length: lengths.indexOf(minutes), steps: 1, isOnGrid };
    const before = legs.at(-1);
    const goesOn =
      before?.isOnGrid && isOnGrid && bolus === 0 && before.rate === leg.rate && before.length === leg.length;
    if (goesOn) legs[legs.length - 1] = { ...before, steps: before.steps + 1 };
    else legs.push(leg);
  });
  return { lengths, legs };
}

function checkGrid(grid: TimeGrid): void {
  if ('times' in grid) {
    const { times, count } = grid;
    const ascend = times.every((time, index) => Number.isFinite(time) && !(time <= (times[index - 1] ?? -Infinity)));
    if (!ascend) throw new InvalidValueError('times of the grid', times, 'numbers of min that ascend');
    if (count === 0 || count !== times.length) throw new InvalidValueError('times of the grid', count, 'at least one');
    return;
  }
  const { start, step, count } = grid;
  if (!Number.isFinite(start)) throw new InvalidValueError('start of the grid', start, 'a number of min');
  if (!(Number.isFinite(step) && step > 0)) throw new InvalidValueError('step of the grid', step, 'more than 0 min');
  if (!(Number.isInteger(count) && count > 0)) throw new InvalidValueError('times of the grid', count, 'at least one');
}

interface Mark extends InputChange {
  readonly isOnGrid: boolean;
}

/** The times of the grid and the changes of the input until its end, in order, with what runs from each of them on. */
function allMarks(timeline: InputTimeline, grid: TimeGrid): readonly Mark[] {
  const onGrid = gridTimes(grid);
  const last = onGrid.at(-1) ?? 0;
  const changes = new Map(timeline.filter(({ time }) => time <= last).map((change) => [change.time, change]));
  const isOnGrid = new Set(onGrid);
  let rate = 0;
  return [...new Set([...onGrid, ...changes.keys()])]
    .sort((a, b) => a - b)
    .map((time) => {
      const change = changes.get(time);
      rate = change?.rate ?? rate;
      return { time, bolus: change?.bolus ?? 0, rate, isOnGrid: isOnGrid.has(time) };
    });
}

/** Where the concentrations of one patient after another are written, in ng/mL. */
export interface GridOutput {
  readonly plasma: Float64Array;
  /** Left out where only plasma is asked for. */
  readonly effectSite?: Float64Array | undefined;
  /** From one patient to the next, and from one time to the next. */
  readonly patientStride: number;
  readonly timeStride: number;
}

/**
 * The exact concentrations of many patients at the times of a grid. A step costs a multiplication for each exponential;
 * the exponentials themselves are needed once a patient for every length of step.
 *
 * @param modes of each patient as `toPlasmaModes` makes them: three rates, three weights
 * @param effectSiteRate in 1/min; needed where there is an output for the site of effect
 */
export function walkGrid(
  { lengths, legs }: GridWalk,
  modes: Float64Array,
  effectSiteRate: number,
  output: GridOutput,
): void {
  const steps = new Float64Array(lengths.length * numbersPerStep);
  const contents = new Float64Array(numbersOfPatient);
  const patients = modes.length / numbersPerPerson;
  for (const [index, minutes] of lengths.entries()) {
    steps[index * numbersPerStep + siteRemains] = Math.exp(-effectSiteRate * minutes);
  }
  for (let patient = 0; patient < patients; patient += 1) {
    const at = patient * numbersPerPerson;
    const start = patient * output.patientStride;
    for (let index = 0; index < lengths.length; index += 1) {
      writeDecays(steps, index * numbersPerStep, lengths[index] as number, modes, at);
    }
    for (let part = 0; part < 4; part += 1) contents[part] = 0;
    if (liesApart(modes, at, effectSiteRate, lengths)) {
      walkQuickly(legs, steps, modes, at, effectSiteRate, contents, output, start);
    } else {
      for (let index = 0; index < lengths.length; index += 1) {
        writeGains(steps, index * numbersPerStep, lengths[index] as number, modes, at, effectSiteRate);
      }
      walkSoundly(legs, steps, modes, at, contents, output, start);
    }
  }
}

/*
 * A step in numbers: what remains of the three modes and of the effect site. For the sound way also what each mode gains
 * from a unit that runs in, what the effect site takes over from each mode, and what it gains from a unit that runs in.
 */
const numbersPerStep = 11;
const siteRemains = 3;
const modeGains = 4;
const siteTakes = 7;
const siteGains = 10;

/*
 * A patient on the way in numbers: the contents of the three modes and of the effect site; for the quick way also the
 * concentration that the rate of the leg leads to, and what of each mode shows at the effect site. They are kept in a
 * table because numbers handed to a function of its own would be put on the heap one by one.
 */
const goalOfLeg = 4;
const siteShares = 5;
const numbersOfPatient = 8;

function writeDecays(steps: Float64Array, into: number, minutes: number, modes: Float64Array, at: number): void {
  steps[into] = Math.exp(-(modes[at] as number) * minutes);
  steps[into + 1] = Math.exp(-(modes[at + 1] as number) * minutes);
  steps[into + 2] = Math.exp(-(modes[at + 2] as number) * minutes);
}

/**
 * Whether the quick way loses no more than a few digits. It takes the difference of the concentration now and the one
 * that a rate would lead to, so the steps must not be too short beside the rates; and it divides by the distance of the
 * effect site's rate from those of the modes.
 */
function liesApart(modes: Float64Array, at: number, effectSiteRate: number, lengths: readonly number[]): boolean {
  const fastest = modes[at] as number;
  let slowest = fastest;
  for (let mode = 0; mode < 3; mode += 1) {
    if (modes[at + 3 + mode] === 0) continue;
    slowest = modes[at + mode] as number;
    if (Math.abs(effectSiteRate - slowest) < 1e-3 * effectSiteRate) return false;
  }
  for (let index = 0; index < lengths.length; index += 1) {
    const minutes = lengths[index] as number;
    if (slowest * minutes < 1e-5 || fastest * minutes * (effectSiteRate * minutes) < 1e-3) return false;
  }
  return true;
}

/** The quick way. Towards the concentration that the rate would lead to, every mode's distance from it only decays. */
function walkQuickly(
  legs: readonly GridLeg[],
  steps: Float64Array,
  modes: Float64Array,
  at: number,
  effectSiteRate: number,
  contents: Float64Array,
  { plasma, effectSite, timeStride }: GridOutput,
  start: number,
): void {
  const share1 = effectSiteRate / (effectSiteRate - (modes[at] as number));
  const share2 = effectSiteRate / (effectSiteRate - (modes[at + 1] as number));
  const share3 = effectSiteRate / (effectSiteRate - (modes[at + 2] as number));
  contents[siteShares] = share1;
  contents[siteShares + 1] = share2;
  contents[siteShares + 2] = share3;
  let to = start;
  for (let index = 0; index < legs.length; index += 1) {
    const { bolus, rate, length, steps: count, isOnGrid } = legs[index] as GridLeg;
    const step = length * numbersPerStep;
    const goal1 = goal(rate, modes, at);
    const goal2 = goal(rate, modes, at + 1);
    const goal3 = goal(rate, modes, at + 2);
    const wholeGoal = goal1 + goal2 + goal3;
    const mode1 = (contents[0] as number) + bolus * weight(modes, at) - goal1;
    const mode2 = (contents[1] as number) + bolus * weight(modes, at + 1) - goal2;
    const mode3 = (contents[2] as number) + bolus * weight(modes, at + 2) - goal3;
    contents[0] = mode1;
    contents[1] = mode2;
    contents[2] = mode3;
    contents[3] = (contents[3] as number) - (wholeGoal + mode1 * share1 + mode2 * share2 + mode3 * share3);
    contents[goalOfLeg] = wholeGoal;
    if (!isOnGrid) {
      coastUnseen(contents, steps, step);
    } else if (effectSite) {
      coastBoth(contents, steps, step, count, plasma, effectSite, to, timeStride);
      to += count * timeStride;
    } else {
      coastPlasma(contents, steps, step, count, plasma, to, timeStride);
      to += count * timeStride;
    }
    const left1 = contents[0] as number;
    const left2 = contents[1] as number;
    const left3 = contents[2] as number;
    contents[3] = (contents[3] as number) + (wholeGoal + left1 * share1 + left2 * share2 + left3 * share3);
    contents[0] = left1 + goal1;
    contents[1] = left2 + goal2;
    contents[2] = left3 + goal3;
  }
}

/** In ng/mL for a mg. */
const weight = (modes: Float64Array, mode: number): number => (modes[mode + 3] as number) * ngPerMlFromMgPerL;

/** What a rate leads to in a mode, in ng/mL. A mode without weight has no rate either. */
const goal = (rate: number, modes: Float64Array, mode: number): number =>
  rate === 0 || modes[mode + 3] === 0 ? 0 : (rate * weight(modes, mode)) / (modes[mode] as number);

/*
 * Along one leg. These loops are where the time goes; in functions of their own they keep everything in registers,
 * which makes them twice as fast.
 */

function coastBoth(
  contents: Float64Array,
  steps: Float64Array,
  step: number,
  count: number,
  plasma: Float64Array,
  effectSite: Float64Array,
  start: number,
  stride: number,
): void {
  const decay1 = steps[step] as number;
  const decay2 = steps[step + 1] as number;
  const decay3 = steps[step + 2] as number;
  const siteDecay = steps[step + siteRemains] as number;
  const wholeGoal = contents[goalOfLeg] as number;
  const share1 = contents[siteShares] as number;
  const share2 = contents[siteShares + 1] as number;
  const share3 = contents[siteShares + 2] as number;
  let mode1 = contents[0] as number;
  let mode2 = contents[1] as number;
  let mode3 = contents[2] as number;
  let site = contents[3] as number;
  // Two steps a round: the loop of one step takes a fifth longer, or not, depending on where its code comes to lie.
  const pair = (2 * stride) | 0;
  const last = (start + (count - 1) * stride) | 0;
  let to = start | 0;
  for (; to < last; to = (to + pair) | 0) {
    plasma[to] = wholeGoal + (mode1 + mode2 + mode3);
    effectSite[to] = wholeGoal + (mode1 * share1 + mode2 * share2 + (mode3 * share3 + site));
    mode1 *= decay1;
    mode2 *= decay2;
    mode3 *= decay3;
    site *= siteDecay;
    const next = (to + stride) | 0;
    plasma[next] = wholeGoal + (mode1 + mode2 + mode3);
    effectSite[next] = wholeGoal + (mode1 * share1 + mode2 * share2 + (mode3 * share3 + site));
    mode1 *= decay1;
    mode2 *= decay2;
    mode3 *= decay3;
    site *= siteDecay;
  }
  if (to === last) {
    plasma[to] = wholeGoal + (mode1 + mode2 + mode3);
    effectSite[to] = wholeGoal + (mode1 * share1 + mode2 * share2 + (mode3 * share3 + site));
    mode1 *= decay1;
    mode2 *= decay2;
    mode3 *= decay3;
    site *= siteDecay;
  }
  contents[0] = mode1;
  contents[1] = mode2;
  contents[2] = mode3;
  contents[3] = site;
}

function coastPlasma(
  contents: Float64Array,
  steps: Float64Array,
  step: number,
  count: number,
  plasma: Float64Array,
  start: number,
  stride: number,
): void {
  const decay1 = steps[step] as number;
  const decay2 = steps[step + 1] as number;
  const decay3 = steps[step + 2] as number;
  const wholeGoal = contents[goalOfLeg] as number;
  let mode1 = contents[0] as number;
  let mode2 = contents[1] as number;
  let mode3 = contents[2] as number;
  const end = start + count * stride;
  for (let to = start; to < end; to += stride) {
    plasma[to] = wholeGoal + (mode1 + mode2 + mode3);
    mode1 *= decay1;
    mode2 *= decay2;
    mode3 *= decay3;
  }
  contents[0] = mode1;
  contents[1] = mode2;
  contents[2] = mode3;
}

/** From a time between those of the grid: one step, and nothing to show. */
function coastUnseen(contents: Float64Array, steps: Float64Array, step: number): void {
  for (let part = 0; part < 4; part += 1) contents[part] = (contents[part] as number) * (steps[step + part] as number);
}

/*
 * The sound way, for rates that coincide and for steps that are short beside all rates: sums of positive terms only.
 */

function writeGains(
  steps: Float64Array,
  into: number,
  minutes: number,
  modes: Float64Array,
  at: number,
  effectSiteRate: number,
): void {
  let siteGain = 0;
  for (let mode = 0; mode < 3; mode += 1) {
    const rate = modes[at + mode] as number;
    const own = weight(modes, at + mode);
    steps[into + modeGains + mode] = own * convolvedExponentials([0, rate], minutes);
    steps[into + siteTakes + mode] = effectSiteRate * convolvedExponentials([rate, effectSiteRate], minutes);
    siteGain += own * effectSiteRate * convolvedExponentials([0, rate, effectSiteRate], minutes);
  }
  steps[into + siteGains] = siteGain;
}

function walkSoundly(
  legs: readonly GridLeg[],
  steps: Float64Array,
  modes: Float64Array,
  at: number,
  contents: Float64Array,
  { plasma, effectSite, timeStride }: GridOutput,
  start: number,
): void {
  let site = 0;
  let to = start;
  for (const { bolus, rate, length, steps: count, isOnGrid } of legs) {
    const step = length * numbersPerStep;
    for (let mode = 0; mode < 3; mode += 1) {
      contents[mode] = (contents[mode] as number) + bolus * weight(modes, at + mode);
    }
    for (let done = 0; done < count; done += 1) {
      if (isOnGrid) {
        plasma[to] = (contents[0] as number) + (contents[1] as number) + (contents[2] as number);
        if (effectSite) effectSite[to] = site;
        to += timeStride;
      }
      site = site * (steps[step + siteRemains] as number) + rate * (steps[step + siteGains] as number);
      for (let mode = 0; mode < 3; mode += 1) {
        const content = contents[mode] as number;
        site += content * (steps[step + siteTakes + mode] as number);
        contents[mode] = content * (steps[step + mode] as number) + rate * (steps[step + modeGains + mode] as number);
      }
    }
  }
}
