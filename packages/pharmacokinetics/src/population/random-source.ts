import { InvalidValueError } from '@ketaguide/quantities';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Gives one number after another, evenly spread from 0 up to but not including 1, in steps of 2^-32 or finer. */
export type RandomSource = () => number;

/**
 * The same numbers for the same seed, always and everywhere (xoroshiro128+).
 *
 * @param seed a whole number from 0 to 4,294,967,295
 * @param stream another stretch of the same long sequence: streams of one seed never meet
 * @throws InvalidValueError for any other seed or stream
 */
export function seededSource(seed: number, stream = 0): RandomSource {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff)) {
    throw new InvalidValueError('seed', seed, 'a whole number from 0 to 4294967295');
  }
  if (!(Number.isSafeInteger(stream) && stream >= 0)) {
    throw new InvalidValueError('stream', stream, 'a whole number from 0 up');
  }
  const generator = xoroshiro128plus(seed);
  // The first jump also leaves behind the beginning, where neighbouring seeds still resemble each other.
  for (let jumps = 0; jumps <= stream; jumps += 1) generator.jump();
  return () => (generator.next() >>> 0) * 2 ** -32;
}

/** Fills with independent numbers of the standard normal distribution (Marsaglia's polar method). */
export function fillStandardNormal(numbers: Float64Array, source: RandomSource): void {
  for (let index = 0; index < numbers.length; index += 2) {
    let across: number;
    let up: number;
    let square: number;
    do {
      across = 2 * source() - 1;
      up = 2 * source() - 1;
      square = across * across + up * up;
    } while (square >= 1 || square === 0);
    const stretch = Math.sqrt((-2 * Math.log(square)) / square);
    numbers[index] = across * stretch;
    // Of an odd number, the last has no partner; a typed array ignores what is written past its end.
    numbers[index + 1] = up * stretch;
  }
}
