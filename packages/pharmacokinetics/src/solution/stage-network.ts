import { convolvedExponentials } from './convolved-exponentials.ts';

/**
 * A stage empties at its own rate (1/min; 0 keeps everything) and is filled by earlier stages: its inflow is the sum of
 * factor · their content. Models whose stages only flow onward can be solved exactly, whichever rates coincide.
 */
export interface Stage {
  readonly rate: number;
  readonly inflows: readonly Inflow[];
}

export interface Inflow {
  /** The number of an earlier stage. */
  readonly from: number;
  readonly factor: number;
}

/** What every stage holds after a step, for what every stage held before: row by row, nothing negative. */
export type StepMatrix = Float64Array;

/**
 * The exact step over a time. What a stage passes on to a later one is, along every way between them, the product of
 * the factors times the convolution of the stages' exponentials. A constant inflow from outside is a stage of rate 0.
 */
export function stepMatrix(stages: readonly Stage[], minutes: number): StepMatrix {
  const matrix = new Float64Array(stages.length ** 2);
  stages.forEach((_, target) => {
    const row = target * stages.length;
    const follow = (stage: number, ratesBelow: readonly number[], factorBelow: number): void => {
      const { rate, inflows } = stages[stage] as Stage;
      const rates = [...ratesBelow, rate];
      matrix[row + stage] = (matrix[row + stage] as number) + factorBelow * convolvedExponentials(rates, minutes);
      for (const { from, factor } of inflows) follow(from, rates, factorBelow * factor);
    };
    follow(target, [], 1);
  });
  return matrix;
}

/** The contents of all stages after a step. */
export function takeStep(matrix: StepMatrix, contents: Float64Array): Float64Array {
  const count = contents.length;
  const after = new Float64Array(count);
  for (let target = 0; target < count; target += 1) {
    let content = 0;
    // Later stages give nothing to earlier ones.
    for (let stage = 0; stage <= target; stage += 1) {
      content += (matrix[target * count + stage] as number) * (contents[stage] as number);
    }
    after[target] = content;
  }
  return after;
}
