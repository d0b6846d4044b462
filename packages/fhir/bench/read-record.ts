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
const rounds = 15;
const minimumMilliseconds = 60;

const directory = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/fhir-samples/bundles/synthea');
const files = globSync(join(directory, '*.json')).sort();
if (files.length === 0) throw new Error(`no bundles in ${directory}`);

function millisecondsEach(run: () => unknown): number {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < minimumMilliseconds) {
    run();
    runs += 1;
  }
  return (performance.now() - start) / runs;
}

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  let parse = Number.POSITIVE_INFINITY;
  let assessed = Number.POSITIVE_INFINITY;
  // Taken in turns, so that a busy machine slows both; the fastest counts, because everything that disturbs only slows.
  for (let round = 0; round < rounds; round += 1) {
    parse = Math.min(
      parse,
      millisecondsEach(() => JSON.parse(text)),
    );
    assessed = Math.min(
      assessed,
      millisecondsEach(() => assessRecord({ record: readRecord(text, asOf), asOf })),
    );
  }
  const ratio = assessed / parse;
  console.log(
    `${basename(file, '.json').slice(0, 20).padEnd(20)} ${Math.round(text.length / 1024)} KiB  ` +
      `parse ${parse.toFixed(2)} ms  to assessment ${assessed.toFixed(2)} ms  ratio ${ratio.toFixed(2)} ` +
      `(${ratio <= target ? 'within' : 'above'} ${target})`,
  );
}
