import { type CurvePermission, type PharmacokineticModel, targetToDose } from '@ketaguide/pharmacokinetics';
import { amountInWords, durationInWords } from '@ketaguide/planning';
import {
  type Dose,
  type MgPerKg,
  type MgPerKgPerHour,
  type Minutes,
  type NgPerMl,
  plausibleRate,
  quantity,
  type Regimen,
} from '@ketaguide/quantities';
import { BadInput } from '../input/bad-input.ts';
import { concentration } from '../rendering/curve-figures.ts';

/** A concentration in plasma that is asked for, and when. */
export interface AskedTarget {
  readonly concentration: NgPerMl;
  readonly at: Minutes;
}

/** The constant rate that reaches a target, and the regimen with it. */
export interface TargetRegimen extends AskedTarget {
  readonly rate: MgPerKgPerHour;
  readonly regimen: Regimen;
}

/**
 * The rate for a target, after the bolus that the regimen begins with, if any. It replaces all else that the regimen gives.
 *
 * @throws BadInput where no rate above 0 leads there; NoCurveError and InvalidValueError as `targetToDose`
 */
export function targetRegimen(
  { patient, events, bag }: Regimen,
  model: PharmacokineticModel,
  target: AskedTarget,
  permission: CurvePermission,
): TargetRegimen {
  const boluses = events.filter((event) => event.type === 'bolus');
  const [bolus] = boluses;
  if (boluses.length > 1 || (bolus !== undefined && bolus.start.value > 0)) {
    throw new BadInput('--target: expected a regimen with one bolus at most, at the start.');
  }
  const dose = bolus && doseByWeight(bolus.amount, patient.weight?.value);
  const found = targetToDose(
    patient,
    model,
    { ...target, site: 'plasma', ...(bolus && dose && { bolus: { dose, duration: bolus.duration } }) },
    permission,
  );
  if (!found.reached) {
    throw new BadInput(
      `--target: expected more than the ${concentration(found.fromBolus)} that the bolus alone leads to after ${durationInWords(target.at)}, got ${concentration(target.concentration)}.`,
    );
  }
  if (found.rate.value > plausibleRate.to) {
    throw new BadInput(
      `--target: expected one that takes ${plausibleRate.from} to ${plausibleRate.to} mg/kg/h, got ${concentration(target.concentration)}, which takes ${amountInWords(found.rate)}.`,
    );
  }
  return { ...target, rate: found.rate, regimen: { ...found.regimen, ...(bag && { bag }) } };
}

/** Undefined without a weight, and then there is no curve either. */
function doseByWeight(dose: Dose, kilograms: number | undefined): MgPerKg | undefined {
  if (dose.unit === 'mg/kg') return dose;
  return kilograms === undefined ? undefined : quantity(dose.value / kilograms, 'mg/kg');
}
