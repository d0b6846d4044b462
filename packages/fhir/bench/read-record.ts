/** Text of a whole patient's bundle to the finished assessment, against `JSON.parse` of the same text. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessRecord, readRecord } from '../src/index.ts';
import { wholeRecord } from './whole-record.ts';

const target = { atMost: 1.5 };
const warmUps = 100;
const runs = 400;

const shared = join(import.meta.dirname, '../../../../shared/fhir-samples/bundles/synthea');
const sharedBundles = globSync(join(shared, '*.json')).sort();

const milliseconds = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians of parsing alone and of everything, in milliseconds. */
function measure(text: string, asOf: string): { readonly parse: number; readonly whole: number } {
  const parse: number[] = [];
  const whole: number[] = [];
  // In turns, so that a busy machine slows both alike; the median, so that an interruption counts for nothing.
  for (let run = -warmUps; run < runs; run += 1) {
    const parsing = milliseconds(() => JSON.parse(text));
    const assessing = milliseconds(() => assessRecord({ record: readRecord(text, asOf), asOf }));
    if (run < 0) continue;
    parse.push(parsing);
    whole.push(assessing);
  }
  return { parse: median(parse), whole: median(whole) };
}

function print(records: string, texts: readonly string[], asOf: string): void {
  const measured = texts.map((text) => measure(text, asOf));
  const parse = measured.reduce((sum, one) => sum + one.parse, 0);
  const whole = measured.reduce((sum, one) => sum + one.whole, 0);
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    JSON.stringify({
      name: `FHIR bundle to assessment, ${records}`,
      value: whole / texts.length,
      unit: 'ms a patient',
      comparedTo: `JSON.parse of the same bytes, ${(parse / texts.length).toPrecision(3)} ms`,
      ratio: whole / parse,
      target,
      note: `${texts.length} × ${Math.round(size / texts.length / 1000)} KB`,
    }),
  );
}

print('our own whole record', [wholeRecord('2026-11-24')], '2026-11-24');
if (sharedBundles.length > 0) {
  print(
    'Synthea patients',
    sharedBundles.map((path) => readFileSync(path, 'utf8')),
    '2021-03-01',
  );
}
