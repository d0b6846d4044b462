import { type FindingId, type FindingState, type Findings, findingById } from '@ketaguide/guideline';
import {
  type Exact,
  exact,
  InvalidValueError,
  type Kilograms,
  type MgPerHour,
  type MgPerKg,
  type MgPerKgPerHour,
  type Milligrams,
  type Minutes,
  type Quantity,
  quantity,
  toNumber,
  type Unit,
} from '@ketaguide/quantities';
import { isZero, ratio } from './exact-amounts.ts';
import { highestRate, type InfusionSession } from './infusion-session.ts';
import { possibleAmounts } from './possible-amounts.ts';

/** What one infusion gives, in the figures that the guideline speaks of. Undefined: the weight is not known. */
export interface PlannedDose {
  readonly weight: Kilograms | undefined;
  /** All boluses of the infusion together; 0 for none. */
  readonly bolus: Milligrams | undefined;
  readonly bolusByWeight: MgPerKg | undefined;
  /** The highest rate; 0 when nothing is infused. */
  readonly rate: MgPerHour | undefined;
  readonly rateByWeight: MgPerKgPerHour | undefined;
  /** How long the infusion runs, without pauses. */
  readonly duration: Minutes;
  /** Infused, without the bolus. */
  readonly total: Milligrams | undefined;
}

/** The exact amounts that a planned dose is made of: mg, mg/h and minutes. */
export interface ExactDose {
  readonly bolus: Exact | undefined;
  readonly rate: Exact | undefined;
  readonly duration: Exact;
  readonly total: Exact | undefined;
}

export const exactDoseOf = (session: InfusionSession): ExactDose => ({
  bolus: session.bolus,
  rate: highestRate(session),
  duration: session.running,
  total: session.infused,
});

/** Each figure rounded once, to the nearest number. */
export function plannedDose({ bolus, rate, duration, total }: ExactDose, weight: Kilograms | undefined): PlannedDose {
  // Nothing is nothing by any weight.
  const perKilogram = (amount: Exact | undefined): Exact | undefined =>
    amount && (isZero(amount) ? amount : weight && ratio(amount, exact(weight.value)));
  return {
    weight,
    bolus: inUnit(bolus, 'mg'),
    bolusByWeight: inUnit(perKilogram(bolus), 'mg/kg'),
    rate: inUnit(rate, 'mg/h'),
    rateByWeight: inUnit(perKilogram(rate), 'mg/kg/h'),
    duration: quantity(toNumber(duration), 'min'),
    total: inUnit(total, 'mg'),
  };
}

const inUnit = <U extends Unit>(amount: Exact | undefined, unit: U): Quantity<U> | undefined =>
  amount && quantity(toNumber(amount), unit);

/** The source of a fact that comes from the plan itself. */
const planSource = 'derived';

/** The findings that a plan states by what it gives. */
export const plannedFindings = [
  'planned-bolus',
  'planned-infusion-rate',
  'planned-duration',
  'planned-total-dose',
] as const satisfies readonly FindingId[];

/** The planned dose as findings, for the criteria of the definition. */
export const doseFindings = (dose: PlannedDose): Findings =>
  Object.fromEntries(
    figures(dose).map(([finding, value]): [FindingId, FindingState] => [
      finding,
      { fact: { finding, value, source: planSource, note: 'from the plan' } },
    ]),
  );

/**
 * Refuses a dose that the definition holds not possible: a number was mistyped or has the wrong unit.
 *
 * @throws InvalidValueError by the name of the figure
 */
export function refuseImpossible(dose: PlannedDose): void {
  for (const [id, { value, unit }] of figures(dose)) {
    const { from, to } = possibleAmounts(id);
    if (!(value >= from && value <= to)) {
      throw new InvalidValueError(findingById(id).name.toLowerCase(), value, `${from} to ${to} ${unit}`);
    }
  }
}

function figures({
  bolusByWeight,
  rateByWeight,
  duration,
  total,
}: PlannedDose): readonly [FindingId, Quantity<Unit>][] {
  const values: Readonly<Record<(typeof plannedFindings)[number], Quantity<Unit> | undefined>> = {
    'planned-bolus': bolusByWeight,
    'planned-infusion-rate': rateByWeight,
    'planned-duration': duration,
    'planned-total-dose': total,
  };
  return plannedFindings.flatMap((id): readonly [FindingId, Quantity<Unit>][] => {
    const value = values[id];
    return value === undefined ? [] : [[id, value]];
  });
}
