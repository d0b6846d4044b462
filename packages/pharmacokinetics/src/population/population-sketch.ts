import { InvalidValueError, type Regimen, resolveRegimen } from '@ketaguide/quantities';
import { type CurvePermission, weightForCurve } from '../curve-refusal.ts';
import type { PharmacokineticModel } from '../models/pharmacokinetic-model.ts';
import { gridWalk, type TimeGrid, walkGrid } from '../solution/even-grid.ts';
import { inputTimeline } from '../solution/input-timeline.ts';
import { numbersPerPerson } from '../solution/plasma-modes.ts';
import { addConcentrations, type ConcentrationSketch, emptySketch } from './concentration-sketch.ts';
import { seededSource } from './random-source.ts';
import type { Variability } from './variability.ts';
import { drawVirtualPatients, patientModes } from './virtual-patients.ts';

/** A population too large to keep: what is needed to draw and simulate it, block by block, in any order, anywhere. */
export interface LargePopulation extends CurvePermission {
  readonly regimen: Regimen;
  readonly model: PharmacokineticModel;
  readonly variability: Variability;
  readonly patients: number;
  readonly seed: number;
  readonly grid: TimeGrid;
}

/** What has been counted of a large population, of plasma and, where the model has one, of the site of effect. */
export interface PopulationSketch {
  readonly plasma: ConcentrationSketch;
  readonly effectSite: ConcentrationSketch | undefined;
}

export const emptyPopulationSketch = ({ model, grid }: LargePopulation): PopulationSketch => ({
  plasma: emptySketch(grid.count),
  effectSite: model.effectSite && emptySketch(grid.count),
});

/** Patients are drawn in blocks of so many, each block from a random stream of its own. */
export const patientsPerBlock = 5_000;

export const blocksOf = ({ patients }: LargePopulation): number => Math.ceil(patients / patientsPerBlock);

/**
 * Draws and simulates one block and counts it. The same block gives the same patients wherever and whenever it is
 * counted, so that any number of threads comes to the same percentiles.
 *
 * @throws NoCurveError and InvalidValueError as `simulate`; InvalidValueError for a block that there is not
 */
export function countBlock(population: LargePopulation, block: number, into: PopulationSketch): void {
  const { regimen, model, variability, patients, seed, grid, ...permission } = population;
  if (!(Number.isInteger(block) && block >= 0 && block < blocksOf(population))) {
    throw new InvalidValueError('block', block, `a whole number from 0 to ${blocksOf(population) - 1}`);
  }
  const weight = weightForCurve(regimen.patient, model, permission);
  const count = Math.min(patientsPerBlock, patients - block * patientsPerBlock);
  const drawn = drawVirtualPatients(variability, count, seededSource(seed, block));
  const modes = patientModes(drawn, model, weight);
  const walk = gridWalk(inputTimeline(resolveRegimen(regimen)), grid);
  const siteRate = into.effectSite && model.effectSite?.rate.value;
  const plasma = new Float64Array(patientsAtATime * grid.count);
  const effectSite = siteRate === undefined ? undefined : new Float64Array(patientsAtATime * grid.count);
  for (let first = 0; first < count; first += patientsAtATime) {
    const patients = Math.min(patientsAtATime, count - first);
    walkGrid(walk, modes.subarray(first * numbersPerPerson, (first + patients) * numbersPerPerson), siteRate ?? 1, {
      plasma,
      effectSite,
      patientStride: 1,
      timeStride: patients,
    });
    addConcentrations(into.plasma, plasma.subarray(0, patients * grid.count));
    if (into.effectSite && effectSite)
      addConcentrations(into.effectSite, effectSite.subarray(0, patients * grid.count));
  }
}

/** Their concentrations at all times are kept at once: few enough to stay near the processor. */
const patientsAtATime = 200;
