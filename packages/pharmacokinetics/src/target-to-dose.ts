import {
  InvalidValueError,
  type MgPerKg,
  type MgPerKgPerHour,
  type Minutes,
  type NgPerMl,
  quantity,
  type Regimen,
  type RegimenEvent,
  type RegimenPatient,
} from '@ketaguide/quantities';
import type { CurvePermission } from './curve-refusal.ts';
import type { Site } from './exposure.ts';
import type { PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { typicalCurve } from './simulate.ts';

export interface Target {
  readonly concentration: NgPerMl;
  readonly site: Exclude<Site, 'norketamine'>;
  /** From the start, where the bolus is given and the infusion begins. */
  readonly at: Minutes;
  readonly bolus?: { readonly dose: MgPerKg; readonly duration: Minutes };
}

export type DoseForTarget =
  | {
      readonly reached: true;
      readonly rate: MgPerKgPerHour;
      /** The bolus, if any, and the infusion until the time of the target: for the checks of a plan. */
      readonly regimen: Regimen;
    }
  | {
      readonly reached: false;
      /** The bolus alone gives as much or more at that time. */
      readonly reason: 'bolus-alone-suffices';
      readonly fromBolus: NgPerMl;
    };

/**
 * The constant rate that brings the model's typical person to a concentration at a time, with or without a bolus at the
 * start. Exact, because every concentration is in proportion to the doses. It knows no limits: check the regimen that
 * it gives as any plan.
 *
 * @throws NoCurveError as `simulate`
 * @throws InvalidValueError for a target or time that is not above 0, or an effect site that the model does not have
 */
export function targetToDose(
  patient: RegimenPatient,
  model: PharmacokineticModel,
  target: Target,
  permission: CurvePermission = {},
): DoseForTarget {
  const { concentration, site, at, bolus } = target;
  if (!(concentration.value > 0)) throw new InvalidValueError('target', concentration.value, 'more than 0 ng/mL');
  if (!(at.value > 0)) throw new InvalidValueError('time of the target', at.value, 'more than 0 min');
  if (site === 'effectSite' && model.effectSite === undefined) {
    throw new InvalidValueError('site', site, `plasma: no rate for the site of effect is known for ${model.name}`);
  }
  const start = quantity(0, 'min');
  const boluses: readonly RegimenEvent[] = bolus
    ? [{ type: 'bolus', start, duration: bolus.duration, amount: bolus.dose }]
    : [];
  const infusion = (rate: MgPerKgPerHour): RegimenEvent => ({ type: 'infusion', start, duration: at, amount: rate });
  const reachedBy = (events: readonly RegimenEvent[]): number =>
    typicalCurve({ patient, events }, model, permission).at(at.value)[site] ?? Number.NaN;

  const fromBolus = reachedBy(boluses);
  if (fromBolus >= concentration.value) {
    return { reached: false, reason: 'bolus-alone-suffices', fromBolus: quantity(fromBolus, 'ng/mL') };
  }
  const rate = quantity(
    (concentration.value - fromBolus) / reachedBy([infusion(quantity(1, 'mg/kg/h'))]),
    'mg/kg/h',
    'rate',
  );
  return { reached: true, rate, regimen: { patient, events: [...boluses, infusion(rate)] } };
}
