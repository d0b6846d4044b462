import type { RandomSource } from './random-source.ts';

/*
 * The ziggurat (Marsaglia and Tsang 2000; Doornik 2005): the area under the bell is covered by layers of one and the same
 * area. A point in a layer mostly lies under the bell for sure, and then nothing but a multiplication is needed.
 */

const layers = 128;
/** Where the tail begins, and the area of every layer, of the bell whose top is 1. */
const tail = 3.442619855899;
const area = 9.91256303526217e-3;

const bell = (x: number): number => Math.exp((-x * x) / 2);

/** How far each layer reaches, from the lowest, which holds the tail, to the top of the bell. */
const edges = new Float64Array(layers + 1);
edges[0] = area / bell(tail);
edges[1] = tail;
for (let layer = 2; layer < layers; layer += 1) {
  const below = edges[layer - 1] as number;
  edges[layer] = Math.sqrt(-2 * Math.log(area / below + bell(below)));
}

/** How high the bell is at each edge. */
const heights = edges.map(bell);
/** The share of each layer that lies under the bell at its whole height. */
const sureShares = edges.map((edge, layer) => (edges[layer + 1] ?? 0) / edge);

/** So many numbers are drawn from the source at once. */
const mostAtOnce = 512;

/**
 * Fills with independent numbers of the standard normal distribution. The first bits of a random number choose the layer,
 * the others where across it.
 */
export function fillStandardNormal(numbers: Float64Array, source: RandomSource): void {
  const drawn = new Float64Array(Math.min(numbers.length, mostAtOnce));
  const more = new Float64Array(2);
  for (let filled = 0; filled < numbers.length; ) {
    const round = drawn.subarray(0, numbers.length - filled);
    source(round);
    for (let index = 0; index < round.length; index += 1) {
      const place = (round[index] as number) * layers;
      const layer = place | 0;
      const across = 2 * (place - layer) - 1;
      let number = across * (edges[layer] as number);
      if (Math.abs(across) >= (sureShares[layer] as number)) {
        if (layer === 0) number = inTail(across < 0, source, more);
        else if (!liesUnderBell(layer, number, source, more)) continue;
      }
      numbers[filled] = number;
      filled += 1;
    }
  }
}

/** Beyond the beginning of the tail, by two exponential numbers (Marsaglia 1964). */
function inTail(isNegative: boolean, source: RandomSource, more: Float64Array): number {
  for (;;) {
    source(more);
    const beyond = -Math.log(1 - (more[0] as number)) / tail;
    const height = -Math.log(1 - (more[1] as number));
    if (2 * height > beyond * beyond) return isNegative ? -tail - beyond : tail + beyond;
  }
}

/** Where the bell cuts through a layer: whether a point at a random height of it lies below. */
function liesUnderBell(layer: number, x: number, source: RandomSource, more: Float64Array): boolean {
  source(more);
  const outer = heights[layer] as number;
  const inner = heights[layer + 1] as number;
  return outer + (more[0] as number) * (inner - outer) < bell(x);
}
