/*
 * An independent way to the same numbers, for tests: the exponential of a matrix by scaling and squaring with the Padé
 * approximant of degree 13 (Higham 2005). It shares nothing with the package: no eigenvalues, no partial fractions.
 */

export type Matrix = readonly (readonly number[])[];

export function matrixExponential(matrix: Matrix): Matrix {
  const norm = Math.max(...matrix.map((_, column) => sum(matrix.map((row) => Math.abs(row[column] as number)))));
  const squarings = Math.max(0, Math.ceil(Math.log2(norm / largestNorm)));
  const a = scale(matrix, 2 ** -squarings);
  const one = identity(matrix.length);
  const a2 = product(a, a);
  const a4 = product(a2, a2);
  const a6 = product(a4, a2);
  const terms = (from: number): Matrix =>
    combine([
      [b(from + 6), a6],
      [b(from + 4), a4],
      [b(from + 2), a2],
      [b(from), one],
    ]);
  const high = (from: number): Matrix =>
    product(
      a6,
      combine([
        [b(from + 12), a6],
        [b(from + 10), a4],
        [b(from + 8), a2],
      ]),
    );
  const odd = product(
    a,
    combine([
      [1, high(1)],
      [1, terms(1)],
    ]),
  );
  const even = combine([
    [1, high(0)],
    [1, terms(0)],
  ]);
  let result = solve(
    combine([
      [1, even],
      [-1, odd],
    ]),
    combine([
      [1, even],
      [1, odd],
    ]),
  );
  for (let step = 0; step < squarings; step += 1) result = product(result, result);
  return result;
}

export const apply = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => sum(row.map((value, column) => value * (vector[column] as number))));

/** Below it the approximant of degree 13 is exact in double precision. */
const largestNorm = 5.371920351148152;

const coefficients = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
];

const b = (index: number): number => coefficients[index] as number;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const identity = (size: number): Matrix =>
  Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => (row === column ? 1 : 0)));

const scale = (matrix: Matrix, factor: number): Matrix => matrix.map((row) => row.map((value) => value * factor));

const combine = (parts: readonly (readonly [number, Matrix])[]): Matrix =>
  (parts[0] as readonly [number, Matrix])[1].map((row, i) =>
    row.map((_, j) => sum(parts.map(([factor, matrix]) => factor * (matrix[i]?.[j] as number)))),
  );

const product = (left: Matrix, right: Matrix): Matrix =>
  left.map((row) => row.map((_, column) => sum(row.map((value, index) => value * (right[index]?.[column] as number)))));

/** Gaussian elimination with partial pivoting: the matrix x with left · x = right. */
function solve(left: Matrix, right: Matrix): Matrix {
  const size = left.length;
  const rows = left.map((row, index) => [...row, ...(right[index] as readonly number[])]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
    }
    const swapped = rows[pivot] as number[];
    rows[pivot] = rows[column] as number[];
    rows[column] = swapped;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = (rows[row]?.[column] as number) / (swapped[column] as number);
      rows[row] = (rows[row] as number[]).map((value, index) => value - factor * (swapped[index] as number));
    }
  }
  return rows.map((row, index) => row.slice(size).map((value) => value / (row[index] as number)));
}
