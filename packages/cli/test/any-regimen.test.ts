import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runHere } from './run-ketaguide.ts';

/** Whatever the regimen: a result, or one clear line. */

const amount = fc.oneof(
  fc.double({ min: 1e-6, max: 1e4, noNaN: true }),
  fc.integer({ min: -1, max: 2_000 }),
  fc.constantFrom(0.5, 1, 2, 7, 0.35, 80, 120),
);

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.double({ min, max, noNaN: true }).map((value) => Math.round(value * 1_000) / 1_000) },
    { weight: 1, arbitrary: amount },
  );

const event = fc.oneof(
  fc.record({
    t: between(0, 60),
    type: fc.constant('bolus'),
    durationMin: between(0, 30),
    doseMgPerKg: between(0.01, 1),
  }),
  fc.record({ t: fc.constant(0), type: fc.constant('bolus'), doseMg: between(1, 50) }),
  fc.record({
    t: between(0, 3_000),
    type: fc.constant('infusion'),
    durationMin: between(1, 1_000),
    rateMgPerKgPerH: between(0.05, 8),
  }),
  fc.record({
    t: between(0, 600),
    type: fc.constant('infusion'),
    durationMin: between(1, 300),
    rateMcgPerKgPerMin: between(1, 40),
  }),
  fc.record({
    t: between(0, 600),
    type: fc.constant('infusion'),
    durationMin: between(1, 300),
    rateMlPerH: between(1, 200),
  }),
  fc.record({
    t: fc.constant(0),
    type: fc.constant('infusion'),
    durationMin: between(30, 600),
    doseMg: between(10, 500),
  }),
);

const regimen = fc.record(
  {
    patient: fc.record({ weightKg: between(30, 200), ageYears: between(18, 90) }, { requiredKeys: [] }),
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
    bag: fc.record({ mg: between(50, 1_000), ml: between(50, 500) }),
  },
  { requiredKeys: ['patient', 'events'] },
);

test.each([
  [['plan']],
  [['plan', '--json']],
  [['simulate', '--plot', '--above', '100']],
  [['simulate', '--model', 'all']],
  [['simulate', '--population', '10', '--plot']],
])(
  '%j',
  async ([command = '', ...options]) => {
    await fc.assert(
      fc.asyncProperty(regimen, async (content) => {
        const { code, stdout, stderr } = await runHere([command, '-', ...options], JSON.stringify(content));
        if (code === 0) {
          expect(stderr).toBe('');
          expect(stdout).not.toMatch(/NaN|undefined|Infinity|\[object/);
          const words = stdout.split('\n').filter((line) => !/https?:/.test(line));
          if (!options.includes('--json')) expect(words.filter((line) => line.length > 80)).toEqual([]);
        } else {
          expect(code, stderr).toBe(2);
          expect(stdout).toBe('');
          expect(stderr).toMatch(/^ketaguide: [^\n]+\n$/);
        }
      }),
      { numRuns: 150 },
    );
  },
  60_000,
);
