/**
 * Text of a bundle to the finished assessment, against `JSON.parse` of the same text. Target: at most 1.5 times.
 *
 * `node packages/fhir/bench/read-record.ts [DIRECTORY]`: whole-patient bundles; by default the shared samples.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { assessRecord, readRecord } from '../src/index.ts';

const target = 1.5;
const asOf = '2021-03-01';
const warmUps = 100;
const runs = 400;

const directory = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/fhir-samples/bundles/synthea');
const files = globSync(join(directory, '*.json')).sort();
if (files.length === 0) throw new Error(`no bundles in ${directory}`);

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const parsing: number[] = [];
  const assessing: number[] = [];
  // In turns, so that a busy machine slows both alike; the median, so that an interruption counts for nothing.
  for (let run = -warmUps; run < runs; run += 1) {
    const parse = milliseconds(() => JSON.parse(text));
    const assess = milliseconds(() => assessRecord({ record: readRecord(text, asOf), asOf }));
    if (run < 0) continue;
    parsing.push(parse);
    assessing.push(assess);
  }
  const ratio = median(assessing) / median(parsing);
  console.log(
    `${basename(file, '.json').slice(0, 20).padEnd(20)} ${Math.round(text.length / 1024)} KiB  ` +
      `parse ${median(parsing).toFixed(2)} ms  to assessment ${median(assessing).toFixed(2)} ms  ` +
      `ratio ${ratio.toFixed(2)} (${ratio <= target ? 'within' : 'above'} ${target})`,
  );
}
