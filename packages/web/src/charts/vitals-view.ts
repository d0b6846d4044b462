import { linePath, type Point } from './path.ts';
import { linearScale, type Range, type Scale } from './scale.ts';

/** What was read at one time; a sign that is absent has no number. */
export interface VitalsReading {
  /** Minutes from the start of the infusion; before it negative. */
  readonly at: number;
  readonly systolic?: number;
  readonly diastolic?: number;
  readonly pulse?: number;
  readonly saturation?: number;
  /** All of it in a sentence, to be read off the chart. */
  readonly words?: string;
}

/** A rate from one time to another, in mL/h; 0 while it is paused. */
export interface RateStep {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** Something that happened: a word over the rate. */
export interface TimedMark {
  readonly at: number;
  readonly name: string;
}

/** All that the chart draws. Times are minutes from the start. */
export interface VitalsChartData {
  readonly readings: readonly VitalsReading[];
  /** When nothing could be read, though somebody looked. */
  readonly notObtained: readonly number[];
  readonly rates: readonly RateStep[];
  readonly planned: readonly RateStep[];
  readonly marks: readonly TimedMark[];
  readonly now: number;
  /** Two readings further apart are not joined: one in between was missed. */
  readonly joinWithin: number;
  /** Values that the clinic wants to see a line at. */
  readonly lines: { readonly pressure?: readonly number[]; readonly saturation?: readonly number[] };
}

export interface Tick {
  readonly value: number;
  readonly y: number;
  /** A dotted line stands at it. */
  readonly isLine: boolean;
}

export interface PlacedMark extends TimedMark {
  readonly x: number;
  /** Undefined: no room for the word; the dot alone stands there. */
  readonly labelY: number | undefined;
}

export interface VitalsView {
  readonly plot: { readonly left: number; readonly right: number; readonly now: number };
  readonly x: Scale;
  /** Each look of mark is one path, however many readings there are. */
  readonly pressure: { readonly stems: string; readonly carets: string; readonly ticks: readonly Tick[] };
  readonly pulse: { readonly line: string; readonly dots: string; readonly ticks: readonly Tick[] };
  readonly saturation: { readonly line: string; readonly diamonds: string; readonly ticks: readonly Tick[] };
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
  readonly rate: {
    readonly area: string;
    readonly line: string;
    readonly plan: string;
    /** Where the word "plan" ends: over its end, as long as that is still to come. */
    readonly planNameX: number | undefined;
    readonly labels: readonly { readonly x: number; readonly y: number; readonly rate: number }[];
    readonly top: number;
    readonly base: number;
  };
  readonly marks: readonly PlacedMark[];
  readonly times: readonly { readonly at: number; readonly x: number }[];
  /** Where the newest value of each band is written. */
  readonly values: {
    readonly pressure: number;
    readonly pulse: number;
    readonly saturation: number;
    readonly rate: number;
  };
}

const left = 40;
/** Beside the line of now the newest values are written. */
const roomForValues = 104;
const letterWidth = 7.4;
const roomForPlanName = 40;
/** The least minutes that the axis spans, so that the first readings do not fill it. */
const shortestAxis = 30;

/** Where everything stands, in px, on a drawing of that size. */
export function vitalsView(data: VitalsChartData, width: number, height: number): VitalsView {
  const right = width - 24;
  const x = linearScale(timeRange(data, right - left), { from: left, to: right });
  const share = (fraction: number): number => Math.round(height * fraction);
  const bands = {
    pressure: { from: share(0.07), to: share(0.33) },
    pulse: { from: share(0.42), to: share(0.53) },
    saturation: { from: share(0.61), to: share(0.7) },
  };
  const rateTop = share(0.83);
  const rateBase = height - 32;
  const now = x(data.now);
  const pressure = band(
    bands.pressure,
    data.readings.flatMap(({ systolic, diastolic }) => [systolic, diastolic]),
    data.lines.pressure ?? [],
    { step: 20, least: { from: 80, to: 140 } },
  );
  const pulse = band(
    bands.pulse,
    data.readings.map((reading) => reading.pulse),
    [],
    { step: 10, least: { from: 70, to: 90 } },
  );
  const saturation = band(
    bands.saturation,
    data.readings.map((reading) => reading.saturation),
    data.lines.saturation ?? [],
    { step: 2, least: { from: 96, to: 100 }, most: 100 },
  );
  const points = (pick: (reading: VitalsReading) => number | undefined, y: Scale): readonly TimedPoint[] =>
    data.readings.flatMap((reading) => {
      const value = pick(reading);
      return value === undefined ? [] : [{ at: reading.at, x: x(reading.at), y: y(value) }];
    });
  const upper = points((reading) => reading.systolic, pressure.y);
  const lower = points((reading) => reading.diastolic, pressure.y);
  const pulses = points((reading) => reading.pulse, pulse.y);
  const saturations = points((reading) => reading.saturation, saturation.y);
  return {
    plot: { left, right, now },
    x,
    pressure: {
      stems: data.readings
        .filter(({ systolic, diastolic }) => systolic !== undefined && diastolic !== undefined)
        .map(
          ({ at, systolic = 0, diastolic = 0 }) =>
            `M${px(x(at))} ${px(pressure.y(systolic))}V${px(pressure.y(diastolic))}`,
        )
        .join(''),
      carets: [...upper.map(caretDown), ...lower.map(caretUp)].join(''),
      ticks: pressure.ticks,
    },
    pulse: { line: joined(pulses, data), dots: pulses.map(dot).join(''), ticks: pulse.ticks },
    saturation: {
      line: joined(saturations, data),
      diamonds: saturations.map(diamond).join(''),
      ticks: saturation.ticks,
    },
    gaps: data.notObtained.map((at) => ({ x: x(at) - 5, width: 10 })),
    rate: rateView(data, x, rateTop, rateBase, now),
    marks: placeMarks(data.marks, x, share(0.735), right),
    times: timeTicks(x, right),
    values: {
      pressure: (bands.pressure.from + bands.pressure.to) / 2 - 8,
      pulse: (bands.pulse.from + bands.pulse.to) / 2 - 8,
      saturation: (bands.saturation.from + bands.saturation.to) / 2 - 8,
      rate: (rateTop + rateBase) / 2,
    },
  };
}

interface TimedPoint extends Point {
  readonly at: number;
}

/** From the first reading or the start to the planned end, and on so far that the newest values fit beside now. */
function timeRange({ readings, planned, now }: VitalsChartData, width: number): Range {
  const from = Math.min(0, ...readings.map(({ at }) => at));
  const planEnd = Math.max(shortestAxis, ...planned.map(({ to }) => to));
  const room = Math.max(width - roomForValues, width / 2);
  return { from, to: Math.max(planEnd, from + ((now - from) * width) / room) };
}

interface BandLimits {
  readonly step: number;
  readonly least: Range;
  readonly most?: number;
}

function band(
  pixels: Range,
  found: readonly (number | undefined)[],
  lines: readonly number[],
  { step, least, most = Number.POSITIVE_INFINITY }: BandLimits,
): { readonly y: Scale; readonly ticks: readonly Tick[] } {
  const values = [...found.filter((value) => value !== undefined), ...lines];
  const low = values.reduce((lowest, value) => Math.min(lowest, value), least.from);
  const high = values.reduce((highest, value) => Math.max(highest, value), least.to);
  const from = Math.floor(low / step) * step;
  const to = Math.min(Math.ceil(high / step) * step, most);
  const y = linearScale({ from, to }, { from: pixels.to, to: pixels.from });
  const edges = lines.length >= 2 ? [] : [from, to];
  const ticks = [...new Set([...lines, ...edges])]
    .map((value) => ({ value, y: y(value), isLine: lines.includes(value) }))
    // A figure of the scale gives way to a line that stands close to it.
    .filter((tick, _, all) => tick.isLine || all.every((other) => !other.isLine || Math.abs(other.y - tick.y) >= 16));
  return { y, ticks };
}

function joined(points: readonly TimedPoint[], { joinWithin, notObtained }: VitalsChartData): string {
  const runs: TimedPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isGap =
      before === undefined ||
      point.at - before.at >= joinWithin ||
      notObtained.some((at) => at > before.at && at < point.at);
    if (run === undefined || isGap) runs.push([point]);
    else run.push(point);
  }
  return runs
    .filter((run) => run.length > 1)
    .map(linePath)
    .join('');
}

function rateView(
  { rates, planned }: VitalsChartData,
  x: Scale,
  top: number,
  base: number,
  now: number,
): VitalsView['rate'] {
  const planEnd = planned.at(-1);
  const highest = [...rates, ...planned].reduce((most, { rate }) => Math.max(most, rate), 0);
  const y = linearScale({ from: 0, to: highest === 0 ? 1 : highest }, { from: base, to: top });
  const steps = (list: readonly RateStep[]): string =>
    list
      .map(({ from, to, rate }, index) => {
        const before = list[index - 1];
        const begins = before === undefined || before.to !== from;
        return `${begins ? `M${px(x(from))} ${px(base)}V` : 'V'}${px(y(rate))}H${px(x(to))}`;
      })
      .join('');
  return {
    area: rates
      .map(({ from, to, rate }) => `M${px(x(from))} ${px(base)}V${px(y(rate))}H${px(x(to))}V${px(base)}Z`)
      .join(''),
    line: steps(rates),
    plan: planned.length === 0 ? '' : `${steps(planned)}V${px(base)}`,
    planNameX: planEnd === undefined || x(planEnd.to) - now < roomForPlanName ? undefined : x(planEnd.to),
    labels: rates
      .filter(({ from, to }) => x(to) - x(from) >= 40)
      .map(({ from, to, rate }) => ({ x: (x(from) + x(to)) / 2, y: Math.min(y(rate) + 20, base - 6), rate })),
    top,
    base,
  };
}

/** In two rows, so that neighbouring words do not run into each other; the newest word has precedence. */
function placeMarks(marks: readonly TimedMark[], x: Scale, top: number, right: number): readonly PlacedMark[] {
  const rows = [top + 20, top];
  const freeUntil = rows.map(() => right + 24);
  return [...marks]
    .sort((one, other) => other.at - one.at)
    .map((mark) => {
      const at = x(mark.at);
      const end = at + 10 + mark.name.length * letterWidth;
      const row = freeUntil.findIndex((free) => end <= free);
      if (row >= 0) freeUntil[row] = at - 8;
      return { ...mark, x: at, labelY: row < 0 ? undefined : rows[row] };
    });
}

const hourSteps = [15, 30, 60, 120, 240, 480];

function timeTicks(x: Scale, right: number): VitalsView['times'] {
  const perMinute = x(1) - x(0);
  const step = hourSteps.find((minutes) => minutes * perMinute >= 96) ?? 960;
  const ticks: { at: number; x: number }[] = [];
  for (let at = 0; x(at) <= right + 4; at += step) ticks.push({ at, x: x(at) });
  return ticks;
}

const px = (value: number): string => String(Math.round(value * 10) / 10);

const caretDown = ({ x, y }: Point): string => `M${px(x - 5)} ${px(y - 5)}L${px(x)} ${px(y)}L${px(x + 5)} ${px(y - 5)}`;
const caretUp = ({ x, y }: Point): string => `M${px(x - 5)} ${px(y + 5)}L${px(x)} ${px(y)}L${px(x + 5)} ${px(y + 5)}`;
const diamond = ({ x, y }: Point): string => `M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5Z`;
/** A line of no length with round ends is a dot. */
const dot = ({ x, y }: Point): string => `M${px(x)} ${px(y)}h0`;
