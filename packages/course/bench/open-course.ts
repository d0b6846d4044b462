/** Opening a case of 10,000 entries: from the entries to its state and what has been given. */
import { foldCourse, givenAt } from '../src/index.ts';
import { longCase } from './long-case.ts';

const entries = longCase(10_000);
const text = JSON.stringify(entries);
const now = '2026-11-24T20:00:00.000Z';
const warmUps = 20;
const runs = 60;

function open(): number {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('the case has no infusion');
  return givenAt(infusion, now).total.value;
}

const milliseconds = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const parsing: number[] = [];
const opening: number[] = [];
for (let run = -warmUps; run < runs; run += 1) {
  // In turns, so that a busy machine slows both alike.
  const parsed = milliseconds(() => JSON.parse(text));
  const opened = milliseconds(open);
  if (run < 0) continue;
  parsing.push(parsed);
  opening.push(opened);
}

console.log(
  JSON.stringify({
    name: 'open a case of 10,000 entries, given amount included',
    value: median(opening),
    unit: 'ms',
    comparedTo: `a budget of 50 ms; JSON.parse of the same entries takes ${median(parsing).toPrecision(3)} ms`,
    target: { atMost: 50 },
    note: `${Math.round(Buffer.byteLength(text) / 1000)} KB`,
  }),
);
