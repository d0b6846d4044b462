import { InvalidValueError } from '@ketaguide/quantities';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Fills with the next numbers, evenly spread from 0 up to but not including 1, in steps of 2^-32 or finer. Many at once,
 * because a call for each would take longer than the number.
 */
export type RandomSource = (numbers: Float64Array) => void;

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
  const state = Int32Array.from(generator.getState());
  return (numbers) => drawNext(state, numbers);
}

/**
 * What the generator would give next, one number after another. In a loop its state stays in registers.
 *
 * @param state the high and the low half of its first word, then of its second
 */
function drawNext(state: Int32Array, numbers: Float64Array): void {
  let high0 = state[0] as number;
  let low0 = state[1] as number;
  let high1 = state[2] as number;
  let low1 = state[3] as number;
  for (let index = 0; index < numbers.length; index += 1) {
    numbers[index] = ((low0 + low1) >>> 0) * 2 ** -32;
    const high = high0 ^ high1;
    const low = low0 ^ low1;
    const turnedHigh = (high0 << 24) | (low0 >>> 8);
    const turnedLow = (low0 << 24) | (high0 >>> 8);
    high0 = turnedHigh ^ high ^ ((high << 16) | (low >>> 16));
    low0 = turnedLow ^ low ^ (low << 16);
    high1 = (low << 5) | (high >>> 27);
    low1 = (high << 5) | (low >>> 27);
  }
  state[0] = high0;
  state[1] = low0;
  state[2] = high1;
  state[3] = low1;
}
