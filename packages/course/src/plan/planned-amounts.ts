import type { BagAndPump } from '@ketaguide/planning';
import {
  type Bag,
  type Kilograms,
  type MgPerHour,
  type MgPerKgPerHour,
  type Milligrams,
  type Millilitres,
  type Minutes,
  type MlPerHour,
  type Quantity,
  quantity,
  type Unit,
} from '@ketaguide/quantities';
import type { InfusionState } from '../state/infusion-state.ts';

/** What the signed plan gives in this infusion. Undefined: the plan does not say. */
export interface PlannedAmounts {
  readonly weight: Kilograms | undefined;
  readonly bag: Bag | undefined;
  /** As the pump is set at the start, boluses left out. */
  readonly startRate: MlPerHour | undefined;
  /** The highest, in mg per hour and by weight. */
  readonly rate: MgPerHour | undefined;
  readonly rateByWeight: MgPerKgPerHour | undefined;
  readonly infused: Milligrams | undefined;
  readonly bolus: Milligrams | undefined;
  readonly volume: Millilitres | undefined;
  readonly duration: Minutes;
}

/** The figures of the plan's first infusion: each infusion of a course is signed by itself. */
export function plannedAmounts({ plan }: Pick<InfusionState, 'plan'>): PlannedAmounts | undefined {
  const result = plan?.data.plan.result;
  const session = result?.sessions[0];
  if (result === undefined || session === undefined) return undefined;
  const firstStep = result.program?.steps.find((step) => step.session === session.number && step.type === 'infusion');
  return {
    weight: result.weight === null ? undefined : quantity(result.weight.value, 'kg'),
    bag:
      result.bag === null ? undefined : { drug: quantity(result.bag.mg, 'mg'), volume: quantity(result.bag.ml, 'mL') },
    startRate: known(firstStep?.rateMlPerH, 'mL/h'),
    rate: known(session.doseRateMgPerH, 'mg/h'),
    rateByWeight: known(session.doseRateMgPerKgPerH, 'mg/kg/h'),
    infused: known(session.totalMg, 'mg'),
    bolus: known(session.bolusMg, 'mg'),
    volume: known(session.volumeMl, 'mL'),
    duration: quantity(session.durationMin, 'min'),
  };
}

const known = <U extends Unit>(value: number | null | undefined, unit: U): Quantity<U> | undefined =>
  value === null || value === undefined ? undefined : quantity(value, unit);

/** What the second person has to find on the bag's label and the pump. Undefined without a bag or a rate. */
export function plannedBagAndPump(infusion: Pick<InfusionState, 'plan'>): BagAndPump | undefined {
  const planned = plannedAmounts(infusion);
  if (planned?.bag === undefined || planned.startRate === undefined) return undefined;
  return { drug: planned.bag.drug, volume: planned.bag.volume, rate: planned.startRate };
}
