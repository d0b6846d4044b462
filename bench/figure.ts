/**
 * One measured figure. Each benchmark under `packages/<package>/bench` prints its figures on standard output, one JSON
 * object a line; `npm run bench` collects them into bench/results.md.
 */
export interface Figure {
  /** What is measured: "bundle to assessment". */
  readonly name: string;
  readonly value: number;
  /** The unit of the value: "ms", "per second", "KB". */
  readonly unit: string;
  /** What it is measured against in the same run, or the fixed budget. */
  readonly comparedTo: string;
  /** The value over what it is compared to, or the other way round; the name says which is meant. */
  readonly ratio?: number;
  /** The bound to keep: of the ratio where there is one, else of the value. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number };
  /** What a reader must know to repeat it. */
  readonly note?: string;
}

export const isWithin = ({ ratio, value, target }: Figure): boolean => {
  const measured = ratio ?? value;
  return 'atMost' in target ? measured <= target.atMost : measured >= target.atLeast;
};

/** Reads one line of a benchmark. Throws, with the line, when it is no figure. */
export function parseFigure(line: string): Figure {
  const value: unknown = JSON.parse(line);
  if (!isFigure(value)) throw new Error(`not a figure: ${line}`);
  return value;
}

function isFigure(value: unknown): value is Figure {
  if (typeof value !== 'object' || value === null) return false;
  const { name, value: measured, unit, comparedTo, target } = value as Record<string, unknown>;
  return (
    [name, unit, comparedTo].every((text) => typeof text === 'string') &&
    typeof measured === 'number' &&
    typeof target === 'object' &&
    target !== null &&
    Object.values(target).length === 1 &&
    ('atMost' in target || 'atLeast' in target)
  );
}
