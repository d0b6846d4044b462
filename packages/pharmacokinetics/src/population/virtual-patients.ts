import { InvalidValueError, type Kilograms } from '@ketaguide/quantities';
import { typicalCompartments } from '../models/compartments.ts';
import type { PharmacokineticModel } from '../models/pharmacokinetic-model.ts';
import { numbersPerPerson, toPlasmaModes, writeCompartments } from '../solution/plasma-modes.ts';
import type { RandomSource } from './random-source.ts';
import { fillStandardNormal } from './standard-normal.ts';
import { logDeviation, type Variability, type VariedParameter, variedParameters } from './variability.ts';

/**
 * How each of many virtual patients differs from the typical one. Neither a dose, a weight nor a model is in it, so the
 * same patients stay when one of these changes, and a band does not flicker.
 */
export interface VirtualPatients {
  readonly count: number;
  readonly variability: Variability;
  /** Of all patients for the first of `variedParameters`, then of all for the second, and so on. */
  readonly factors: Columns;
}

/** @throws InvalidValueError for a number of patients that is not whole, below 1 or above a million */
export function drawVirtualPatients(variability: Variability, count: number, source: RandomSource): VirtualPatients {
  if (!(Number.isInteger(count) && count >= 1 && count <= mostPatients)) {
    throw new InvalidValueError('number of patients', count, `a whole number from 1 to ${mostPatients}`);
  }
  const column = () => new Float64Array(count).fill(1);
  const factors: Columns = [column(), column(), column(), column(), column(), column()];
  for (const { parameters, percent } of variability.spreads) {
    const [first, ...together] = parameters.map((parameter) => factors[variedParameters.indexOf(parameter)]);
    if (first === undefined) continue;
    fillStandardNormal(first, source);
    const deviation = logDeviation(percent);
    for (let patient = 0; patient < count; patient += 1)
      first[patient] = Math.exp(deviation * (first[patient] as number));
    for (const other of together) other?.set(first);
  }
  return { count, variability, factors };
}

/** More at once would not fit the memory of a browser; larger populations are drawn in blocks. */
const mostPatients = 1_000_000;

/** The plasma modes of all patients, in a table as `toPlasmaModes` makes it. */
export function patientModes(
  { count, factors }: VirtualPatients,
  model: PharmacokineticModel,
  weight: Kilograms,
): Float64Array {
  const typical = new Float64Array(numbersPerPerson);
  writeCompartments(typical, 0, typicalCompartments(model, weight));
  const table = new Float64Array(count * numbersPerPerson);
  for (const [column, parameter] of placesInTable.entries()) {
    const factor = factors[variedParameters.indexOf(parameter)] as Float64Array;
    const value = typical[column] as number;
    for (let patient = 0; patient < count; patient += 1) {
      table[patient * numbersPerPerson + column] = value * (factor[patient] as number);
    }
  }
  for (let patient = 0; patient < count; patient += 1) toPlasmaModes(table, patient * numbersPerPerson);
  return table;
}

/** As `writeCompartments` lays them out. */
const placesInTable: readonly VariedParameter[] = [
  'centralVolume',
  'clearance',
  'secondVolume',
  'secondExchange',
  'thirdVolume',
  'thirdExchange',
];

/** One for each of `variedParameters`. */
type Columns = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
