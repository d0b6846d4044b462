import { type Milligrams, type Regimen, resolveRegimen } from '@ketaguide/quantities';
import { type CurvePermission, weightForCurve } from './curve-refusal.ts';
import { typicalCompartments } from './models/compartments.ts';
import { norketamineSimons2022 } from './models/norketamine-simons-2022.ts';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { outsideModelDomain } from './outside-model-domain.ts';
import { sampleTimes } from './sample-times.ts';
import { type ConcentrationCurve, concentrationCurve } from './solution/concentration-curve.ts';
import { inputTimeline } from './solution/input-timeline.ts';
import { ketamineStages } from './solution/ketamine-stages.ts';

/** The concentrations to expect in the model's typical person. Times in min, concentrations in ng/mL. */
export interface Simulation {
  readonly model: PharmacokineticModel;
  readonly provenance: 'model-estimate';
  readonly totalDose: Milligrams;
  readonly timesMin: readonly number[];
  readonly plasma: readonly number[];
  /** Undefined where the model has no rate for the site of effect of its own. */
  readonly effectSite: readonly number[] | undefined;
  readonly norketamine: readonly number[] | undefined;
  /** In what the regimen goes beyond the model; sentences to show beside the curve. */
  readonly outsideModelDomain: readonly string[];
  /** What had to be assumed or is missing; sentences to show beside the curve. */
  readonly notes: readonly string[];
}

export interface SimulationOptions extends CurvePermission {
  /** False leaves norketamine out, which takes most of the time. */
  readonly norketamine?: boolean;
}

/**
 * The exact solution of the model for a regimen.
 *
 * @throws NoCurveError without a weight and under 18
 * @throws InvalidValueError for a regimen that cannot be resolved, see `resolveRegimen`
 */
export function simulate(
  regimen: Regimen,
  model: PharmacokineticModel,
  { norketamine = true, ...permission }: SimulationOptions = {},
): Simulation {
  // First: without a weight, that there is no curve is more to the point than which dose could not be worked out.
  weightForCurve(regimen.patient, model, permission);
  const resolved = resolveRegimen(regimen);
  const timesMin = sampleTimes(regimen, resolved);
  const points = typicalCurve(regimen, model, { norketamine, ...permission }).along(timesMin);
  return {
    model,
    provenance: 'model-estimate',
    totalDose: resolved.total,
    timesMin,
    plasma: points.map(({ plasma }) => plasma),
    effectSite: model.effectSite && points.map(({ effectSite = Number.NaN }) => effectSite),
    norketamine: norketamine ? points.map(({ norketamine = Number.NaN }) => norketamine) : undefined,
    outsideModelDomain: outsideModelDomain(regimen, resolved, model),
    notes: notes(regimen, model, norketamine),
  };
}

/**
 * The curve of the model's typical person, to be asked at any time.
 *
 * @throws NoCurveError and InvalidValueError as `simulate`
 */
export function typicalCurve(
  regimen: Regimen,
  model: PharmacokineticModel,
  { norketamine = false, ...permission }: SimulationOptions = {},
): ConcentrationCurve {
  const weight = weightForCurve(regimen.patient, model, permission);
  const ketamine = ketamineStages(typicalCompartments(model, weight), {
    effectSiteRate: model.effectSite?.rate.value,
    norketamine: norketamine ? { model: norketamineSimons2022, weight } : undefined,
  });
  return concentrationCurve(ketamine, inputTimeline(resolveRegimen(regimen)));
}

function notes(
  { patient }: Regimen,
  { effectSite, name, ageGroup }: PharmacokineticModel,
  norketamine: boolean,
): readonly string[] {
  return [
    ...(patient.age ? [] : [`The age is not known; the model is one of ${ageGroup}.`]),
    ...(effectSite ? [] : [`No rate for the site of effect is known for ${name}, so it has no effect-site curve.`]),
    ...(norketamine ? norketamineSimons2022.notes : []),
  ];
}
