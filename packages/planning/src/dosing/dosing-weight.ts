import type { Fact, Findings } from '@ketaguide/guideline';
import { answerSource } from '@ketaguide/guideline';
import { InvalidValueError, type Kilograms, type Quantity, type Unit } from '@ketaguide/quantities';
import { possibleAmounts } from './possible-amounts.ts';

/** Which body weight it is. The guideline does not say which to dose by, so it is kept with the plan. */
export const weightBases = ['actual', 'ideal', 'adjusted', 'lean', 'unknown'] as const;
export type WeightBasis = (typeof weightBases)[number];

/** The weight that a plan is counted by, and where it comes from. */
export interface DosingWeight {
  readonly weight: Kilograms;
  readonly basis: WeightBasis;
  /** `answer` when it was entered, else where in the record it stands. */
  readonly source: string;
  /** The ISO date for which it was measured, where that is known. */
  readonly date?: string;
  /** How it was converted, where it was entered in another unit: "154 lb, converted to 69.853 kg". */
  readonly note?: string;
  /** What else is known as the weight, and differs. */
  readonly differsFrom: readonly Fact[];
}

/**
 * The weight to dose by: the one that the regimen states, else the one among the findings. A stated weight that the
 * findings know too keeps their source and date.
 *
 * @throws InvalidValueError for a weight that is not in kg or is not possible by the definition of the finding
 */
export function dosingWeight(
  stated: Quantity<Unit> | undefined,
  findings: Findings,
  { basis = 'unknown', date }: { readonly basis?: WeightBasis; readonly date?: string } = {},
): DosingWeight | undefined {
  const known = findings.weight?.fact;
  const knownWeight = typeof known?.value === 'object' ? inKilograms(known.value) : undefined;
  if (stated === undefined) {
    if (known === undefined || knownWeight === undefined) return undefined;
    return {
      weight: knownWeight,
      basis,
      source: known.source,
      ...dated(date ?? known.date),
      ...conversionOf(known),
      differsFrom: known.conflictsWith ?? [],
    };
  }
  const weight = inKilograms(stated);
  if (known !== undefined && knownWeight?.value === weight.value) {
    return {
      weight,
      basis,
      source: known.source,
      ...dated(date ?? known.date),
      ...conversionOf(known),
      differsFrom: known.conflictsWith ?? [],
    };
  }
  return { weight, basis, source: answerSource, ...dated(date), differsFrom: known === undefined ? [] : [known] };
}

const dated = (date: string | undefined): { readonly date?: string } => (date === undefined ? {} : { date });

/** In the record a note says what the source calls it. */
const conversionOf = ({ source, note }: Fact): { readonly note?: string } =>
  source === answerSource && note !== undefined ? { note } : {};

function inKilograms({ value, unit }: Quantity<Unit>): Kilograms {
  if (unit !== 'kg') throw new InvalidValueError('weight', `${value} ${unit}`, 'a weight in kg');
  const { from, to } = possibleAmounts('weight');
  if (!(value >= from && value <= to)) throw new InvalidValueError('weight', value, `${from} to ${to} kg`);
  return { value, unit };
}
