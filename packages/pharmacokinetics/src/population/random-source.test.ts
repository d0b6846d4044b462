import { describe, expect, test } from 'vitest';
import { type RandomSource, seededSource } from './random-source.ts';

const take = (source: RandomSource, count: number): readonly number[] => {
  const numbers = new Float64Array(count);
  source(numbers);
  return [...numbers];
};

describe('a seeded source', () => {
  test('gives the same numbers for the same seed, and others for another seed or stream', () => {
    const numbers = take(seededSource(42), 100);
    expect(take(seededSource(42), 100)).toEqual(numbers);
    expect(take(seededSource(43), 100)).not.toEqual(numbers);
    expect(take(seededSource(42, 1), 100)).not.toEqual(numbers);
  });

  test('gives the same numbers however many at once', () => {
    const source = seededSource(5);
    expect([1, 0, 7, 12].flatMap((count) => take(source, count))).toEqual(take(seededSource(5), 20));
  });

  test('stays what it is from one version to the next, so that published bands can be drawn again', () => {
    // Worked out apart, with the 64-bit arithmetic of the algorithm as its authors publish it: see `xoroshiro` below.
    const { jump, next } = xoroshiro(42);
    jump();
    const expected = Array.from({ length: 20 }, () => Number(next() & 0xffff_ffffn) / 2 ** 32);
    expect(take(seededSource(42), 20)).toEqual(expected);
  });

  test('the first numbers of neighbouring seeds have nothing to do with each other', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => take(seededSource(seed), 1)[0] as number);
    const mean = firsts.reduce((sum, first) => sum + first, 0) / firsts.length;
    expect(mean).toBeGreaterThan(0.45);
    expect(mean).toBeLessThan(0.55);
    expect(Math.max(...firsts) - Math.min(...firsts)).toBeGreaterThan(0.98);
  });

  test.each([-1, 1.5, 2 ** 32, Number.NaN])('refuses the seed %d', (seed) => {
    expect(() => seededSource(seed)).toThrow('seed: expected a whole number from 0 to 4294967295');
  });

  test('refuses a stream that is not whole', () => {
    expect(() => seededSource(1, 0.5)).toThrow('stream');
  });
});

/** xoroshiro128+ 1.0 with shifts 24, 16, 37, and its jump of 2^64 numbers, in 64-bit whole numbers. */
function xoroshiro(seed: number) {
  const mask = 0xffff_ffff_ffff_ffffn;
  const rotate = (x: bigint, k: bigint) => ((x << k) | (x >> (64n - k))) & mask;
  const unsigned = (x: number) => BigInt(x >>> 0);
  // The seeding of the library: (-1, ~seed) and (seed, 0) as high and low halves.
  let s0 = (unsigned(-1) << 32n) | unsigned(~seed);
  let s1 = unsigned(seed) << 32n;
  const next = (): bigint => {
    const result = (s0 + s1) & mask;
    s1 ^= s0;
    s0 = rotate(s0, 24n) ^ s1 ^ ((s1 << 16n) & mask);
    s1 = rotate(s1, 37n);
    return result;
  };
  const jump = (): void => {
    let [j0, j1] = [0n, 0n];
    for (const word of [0xdf90_0294_d8f5_54a5n, 0x1708_65df_4b32_01fcn]) {
      for (let bit = 0n; bit < 64n; bit += 1n) {
        if (word & (1n << bit)) {
          j0 ^= s0;
          j1 ^= s1;
        }
        next();
      }
    }
    s0 = j0;
    s1 = j1;
  };
  return { jump, next };
}
