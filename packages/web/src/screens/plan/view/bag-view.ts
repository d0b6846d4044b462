import { amountInWords, type ClinicPolicy, diluentName, type PreparedBag } from '@ketaguide/planning';

/** A bag of the clinic's list as one choice. */
export interface ListedBag {
  /** "500/250". */
  readonly key: string;
  /** "500 mg in 250 mL". */
  readonly name: string;
  readonly mg: number;
  readonly ml: number;
}

const keyOf = (mg: number, ml: number): string => `${mg}/${ml}`;

export const listedBags = (policy: ClinicPolicy): readonly ListedBag[] =>
  policy.allowedBags.map(({ drug, volume }) => ({
    key: keyOf(drug.value, volume.value),
    name: `${amountInWords(drug)} in ${amountInWords(volume)}`,
    mg: drug.value,
    ml: volume.value,
  }));

/** What the clinic makes bags up with, of what the label allows. */
export const diluentOptions = ({ allowedDiluents }: ClinicPolicy) =>
  allowedDiluents.map((id) => ({ value: id, label: diluentName(id) }));

export const bagKey = (bag: PreparedBag | undefined): string | undefined =>
  bag && keyOf(bag.drug.value, bag.volume.value);
