import { type Regimen, resolveRegimen } from '@ketaguide/quantities';
import { adultModels } from './models/models.ts';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { sampleTimes } from './sample-times.ts';
import { type Simulation, type SimulationOptions, simulate } from './simulate.ts';

/** What the models say of one regimen, and how far they lie apart. */
export interface ModelComparison {
  readonly simulations: readonly Simulation[];
  readonly timesMin: readonly number[];
  /** Of the plasma concentrations of all models, at each time, in ng/mL. */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/**
 * One regimen by several models: those of adults unless others are named. Without norketamine unless it is asked for.
 *
 * @throws NoCurveError and InvalidValueError as `simulate`
 */
export function compareModels(
  regimen: Regimen,
  models: readonly PharmacokineticModel[] = adultModels,
  options: SimulationOptions = {},
): ModelComparison {
  const simulations = models.map((model) => simulate(regimen, model, { norketamine: false, ...options }));
  const timesMin = sampleTimes(regimen, resolveRegimen(regimen));
  const across = (choose: (...values: number[]) => number): readonly number[] =>
    timesMin.map((_, index) => choose(...simulations.map(({ plasma }) => plasma[index] as number)));
  return { simulations, timesMin, lowest: across(Math.min), highest: across(Math.max) };
}
