import type { Kilograms, RegimenPatient } from '@ketaguide/quantities';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';

/** Why no curve is drawn for a patient. */
export interface CurveRefusal {
  readonly reason: 'weight-unknown' | 'under-18';
  readonly message: string;
}

/** Thrown where a curve was asked for that is not drawn. */
export class NoCurveError extends Error {
  override readonly name = 'NoCurveError';
  readonly refusal: CurveRefusal;

  constructor(refusal: CurveRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export interface CurvePermission {
  /** Draws a model of children for a child. Off unless someone turns it on: the guideline gives no dose for children. */
  readonly childrenAllowed?: boolean;
}

/** Why this patient gets no curve with this model; undefined when one can be drawn. An age that is unknown is no refusal. */
export function curveRefusal(
  { weight, age }: RegimenPatient,
  model: PharmacokineticModel,
  { childrenAllowed = false }: CurvePermission = {},
): CurveRefusal | undefined {
  if (weight === undefined) {
    return { reason: 'weight-unknown', message: 'No curve is drawn without a weight: every model scales with it.' };
  }
  const isChild = age !== undefined && age.value < adulthood;
  if (isChild && !(childrenAllowed && model.ageGroup === 'children')) {
    return { reason: 'under-18', message: 'No curve is drawn under 18 years: the models describe adults.' };
  }
  return undefined;
}

/**
 * The weight to scale the model by, of a patient who gets a curve.
 *
 * @throws NoCurveError for one who gets none
 */
export function weightForCurve(
  patient: RegimenPatient,
  model: PharmacokineticModel,
  permission: CurvePermission = {},
): Kilograms {
  const refusal = curveRefusal(patient, model, permission);
  if (refusal) throw new NoCurveError(refusal);
  return patient.weight as Kilograms;
}

/** In years. */
const adulthood = 18;
