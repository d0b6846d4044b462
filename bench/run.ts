/**
 * Runs every benchmark, one after the other, prints their figures and writes bench/results.md.
 *
 * `npm run bench [-- WORD]`: only the benchmarks whose path contains the word; the results file is then left as it is.
 */
import { spawnSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Figure, isWithin, parseFigure } from './figure.ts';

const root = join(import.meta.dirname, '..');
const word = process.argv[2];
const benchmarks = globSync('packages/*/bench/*.ts', { cwd: root })
  .sort()
  .filter((path) => word === undefined || path.includes(word));

const results: { readonly path: string; readonly figures: readonly Figure[] }[] = [];
let failed = false;
/** How many wanted the processor in the last minute, before the first benchmark and after each. */
const loads: number[] = [load()];

for (const path of benchmarks) {
  process.stderr.write(`${path} …\n`);
  const { status, stdout } = spawnSync(process.execPath, [path], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  loads.push(load());
  if (status !== 0) {
    process.stderr.write(`${path} ended with ${status}\n`);
    failed = true;
    continue;
  }
  const figures = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map(parseFigure);
  for (const figure of figures) console.log(row(figure).join('  '));
  results.push({ path, figures });
}

if (word === undefined) writeFileSync(join(import.meta.dirname, 'results.md'), resultsPage());
const missed = results.flatMap(({ figures }) => figures).filter((figure) => !isWithin(figure));
if (missed.length > 0)
  console.log(`${missed.length} outside their target: ${missed.map(({ name }) => name).join('; ')}`);
process.exitCode = failed ? 1 : 0;

function row(figure: Figure): readonly string[] {
  const { name, value, unit, comparedTo, ratio, target, note } = figure;
  return [
    note === undefined ? name : `${name} (${note})`,
    `${short(value)} ${unit}`,
    comparedTo,
    ratio === undefined ? '' : short(ratio),
    'atMost' in target ? `at most ${short(target.atMost)}` : `at least ${short(target.atLeast)}`,
    isWithin(figure) ? 'yes' : '**no**',
  ];
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}

function load(): number {
  return loadavg()[0] ?? Number.NaN;
}

/** Whether the machine was ours alone: what is held against a fixed budget is too slow by what others took of it. */
function busyInWords(): string {
  const [least, most] = [Math.min(...loads), Math.max(...loads)].map((value) => value.toFixed(1));
  return Math.max(...loads) <= cpus().length + 1
    ? `Load ${least} to ${most}: nobody else was at work.`
    : `Load ${least} to ${most} on ${cpus().length} cores: **others were at work**, so absolute figures, and what is held against a fixed budget, are too slow by as much.`;
}

function resultsPage(): string {
  const [processor] = cpus();
  return [
    '# Results',
    '',
    'Written by `npm run bench`. Read the ratios: both sides of each were measured in one run on one machine. The other',
    'figures are a note and differ from machine to machine.',
    '',
    `Node ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    busyInWords(),
    '',
    '| what | measured | compared to | ratio | target | within |',
    '|---|---|---|---|---|---|',
    ...results.flatMap(({ figures }) => figures.map((figure) => `| ${row(figure).join(' | ')} |`)),
    '',
  ].join('\n');
}
