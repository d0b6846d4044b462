import { formatDuration, formatNumber, quantity } from '@ketaguide/quantities';
import type { Terminal } from '../../terminal.ts';
import { type Axis, roundAxis, timeAxis } from './axis.ts';
import { asciiCanvas, brailleCanvas, type Canvas } from './canvas.ts';

/** Concentrations over time: one line, and a band about it where there is one. Times ascend, in min. */
export interface ConcentrationPlot {
  readonly timesMin: readonly number[];
  readonly line: readonly number[];
  readonly band?: { readonly lower: readonly number[]; readonly upper: readonly number[] };
  /** Concentrations to mark. */
  readonly landmarks: readonly number[];
  /** What is given, for the row under the axis. */
  readonly given: readonly Given[];
}

/** A stretch in which drug runs, or a moment at which it is given at once. In min. */
export interface Given {
  readonly from: number;
  readonly to: number;
}

const rows = 12;
const fewestColumns = 20;
/** A label of the time axis and the space around it. */
const columnsPerTick = 10;

interface Signs {
  readonly corner: string;
  readonly side: string;
  readonly sideTick: string;
  readonly floor: string;
  readonly floorTick: string;
  readonly landmark: string;
  readonly runs: string;
  readonly atOnce: string;
}

const unicodeSigns: Signs = {
  corner: '└',
  side: '│',
  sideTick: '┤',
  floor: '─',
  floorTick: '┬',
  landmark: '┈',
  runs: '━',
  atOnce: '▲',
};

const asciiSigns: Signs = {
  corner: '+',
  side: '|',
  sideTick: '+',
  floor: '-',
  floorTick: '+',
  landmark: '-',
  runs: '=',
  atOnce: '^',
};

/** Draws concentrations in the terminal, as wide as that is. What it shows is told by shape, never by colour. */
export function renderConcentrationPlot({ width, isUnicode }: Terminal, plot: ConcentrationPlot): string {
  const signs = isUnicode ? unicodeSigns : asciiSigns;
  const highest = Math.max(...plot.line, ...(plot.band?.upper ?? []), ...plot.landmarks);
  const concentrations = roundAxis(highest, 4);
  const labels = sideLabels(concentrations, plot.landmarks);
  const margin = Math.max(...[...labels.values()].map(({ length }) => length));
  const columns = Math.max(fewestColumns, width - margin - 3);
  const times = timeAxis(plot.timesMin.at(-1) ?? 1, Math.floor(columns / columnsPerTick));
  const canvas = (isUnicode ? brailleCanvas : asciiCanvas)(columns, rows);
  if (plot.band !== undefined) drawBand(canvas, plot.timesMin, plot.band, times, concentrations);
  drawLine(canvas, plot.timesMin, plot.line, times, concentrations);

  const landmarkRows = plot.landmarks.map((value) => rowOf(value, concentrations));
  const body = canvas.text().map((text, row) => {
    const label = labels.get(row) ?? '';
    const side = label === '' ? signs.side : signs.sideTick;
    const shown = landmarkRows.includes(row) ? text.replaceAll(' ', signs.landmark) : text;
    return `${label.padStart(margin)} ${side}${shown}`.trimEnd();
  });
  const at = (time: number): number => Math.min(columns - 1, Math.round((time / times.end) * (columns - 1)));
  const indent = ' '.repeat(margin + 2);
  return [
    ...body,
    `${'0'.padStart(margin)} ${signs.corner}${floor(times, columns, at, signs)}`,
    `${indent}${floorLabels(times, columns, at, isUnicode)}`,
    `${indent}${givenRow(plot.given, columns, at, signs)}`,
  ]
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

/** The row that holds a concentration, counted from the top. */
const rowOf = (value: number, { end }: Axis): number =>
  Math.min(rows - 1, Math.max(0, rows - 1 - Math.floor((value / end) * rows - 1e-9)));

/** Labels by row. A landmark outranks a mark of the axis that falls into its row. The 0 stands at the corner. */
function sideLabels(axis: Axis, landmarks: readonly number[]): ReadonlyMap<number, string> {
  const marks = [...axis.ticks.filter((tick) => tick > 0), ...landmarks];
  return new Map(marks.map((value) => [rowOf(value, axis), formatNumber(value)]));
}

const dotUp = (value: number, { end }: Axis, canvas: Canvas): number =>
  Math.min(canvas.up - 1, Math.floor((value / end) * canvas.up - 1e-9));

function drawLine(
  canvas: Canvas,
  timesMin: readonly number[],
  line: readonly number[],
  times: Axis,
  concentrations: Axis,
): void {
  let before: number | undefined;
  for (let x = 0; x < canvas.across; x += 1) {
    const y = Math.max(0, dotUp(valueAt(timesMin, line, timeOf(x, times, canvas)), concentrations, canvas));
    const from = before ?? y;
    for (let step = Math.min(from, y); step <= Math.max(from, y); step += 1) canvas.dot('line', x, step);
    before = y;
  }
}

const timeOf = (x: number, { end }: Axis, canvas: Canvas): number => (x / (canvas.across - 1)) * end;

/** Two dotted edges, so that the line stands out. */
function drawBand(
  canvas: Canvas,
  timesMin: readonly number[],
  { lower, upper }: NonNullable<ConcentrationPlot['band']>,
  times: Axis,
  concentrations: Axis,
): void {
  for (let x = 0; x < canvas.across; x += 2) {
    for (const edge of [lower, upper]) {
      canvas.dot('band', x, dotUp(valueAt(timesMin, edge, timeOf(x, times, canvas)), concentrations, canvas));
    }
  }
}

/** Between two samples along a straight line. */
function valueAt(timesMin: readonly number[], values: readonly number[], time: number): number {
  const after = timesMin.findIndex((candidate) => candidate >= time);
  if (after <= 0) return values[after === 0 ? 0 : values.length - 1] ?? 0;
  const [from = 0, to = 0] = [timesMin[after - 1], timesMin[after]];
  const [first = 0, second = 0] = [values[after - 1], values[after]];
  return first + ((second - first) * (time - from)) / (to - from);
}

const floor = ({ ticks }: Axis, columns: number, at: (time: number) => number, signs: Signs): string => {
  const marked = new Set(ticks.slice(1).map(at));
  return Array.from({ length: columns }, (_, column) => (marked.has(column) ? signs.floorTick : signs.floor)).join('');
};

/** Each label begins under its mark, and is left out where it would run into the one before or over the end. */
function floorLabels({ ticks }: Axis, columns: number, at: (time: number) => number, isUnicode: boolean): string {
  let text = '';
  for (const tick of ticks) {
    const label = tick === 0 ? '0' : formatDuration(quantity(tick, 'min'), { ascii: !isUnicode });
    const start = tick === 0 ? 0 : Math.max(0, at(tick) - Math.floor(label.length / 2));
    const fits = start + label.length <= columns + 1 && (text === '' || start > text.length);
    if (fits) text = text.padEnd(start) + label;
  }
  return text;
}

function givenRow(given: readonly Given[], columns: number, at: (time: number) => number, signs: Signs): string {
  const row = new Array<string>(columns).fill(' ');
  for (const { from, to } of given.filter((event) => event.to > event.from)) row.fill(signs.runs, at(from), at(to) + 1);
  for (const { from } of given.filter((event) => event.to === event.from)) row[at(from)] = signs.atOnce;
  return row.join('');
}
