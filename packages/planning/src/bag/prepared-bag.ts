import {
  type Bag,
  compare,
  type Exact,
  exact,
  formatQuantity,
  InvalidValueError,
  type MgPerMl,
  type Millilitres,
  multiply,
  type Quantity,
  quantity,
  subtract,
  toNumber,
  type Unit,
} from '@ketaguide/quantities';
import { isMore, later, ratio } from '../dosing/exact-amounts.ts';
import { type DiluentId, diluents } from './diluent.ts';
import { type Vial, vialOfStrength, vials } from './vial.ts';

/** A bag ready for the pump: what is in it, and how it was made where that is known. */
export interface PreparedBag extends Bag {
  readonly concentration: MgPerMl;
  readonly diluent?: DiluentId;
  readonly madeFrom?: MadeFrom;
}

export interface MadeFrom {
  readonly vial: Vial;
  readonly drawn: Millilitres;
  /** How many vials have to be opened. */
  readonly vialCount: number;
  readonly diluentVolume: Millilitres;
}

/**
 * A bag by its total drug and final volume, as its label reads.
 *
 * @throws InvalidValueError for an amount or volume that is not above 0, or a concentration that no vial may be given at
 */
export function bagOfTotal({ drug, volume }: Bag, diluent?: DiluentId): PreparedBag {
  const concentration = ratio(moreThanZero('bag drug', drug, 'mg'), moreThanZero('bag volume', volume, 'mL'));
  const highest = vials.map(({ mostConcentrated }) => exact(mostConcentrated.value)).reduce(later);
  refuseAbove(highest, concentration, `${drug.value} mg in ${volume.value} mL`);
  return {
    drug,
    volume,
    concentration: quantity(toNumber(concentration), 'mg/mL'),
    ...(diluent !== undefined && { diluent: knownDiluent(diluent) }),
  };
}

/**
 * A bag made from vials: so much volume drawn from vials of that strength, made up to a final volume.
 *
 * @throws InvalidValueError for a strength that is not sold, a final volume below what was drawn, or a 100 mg/mL vial
 *   that is not diluted with at least its own volume
 */
export function bagFromVial({
  strength,
  drawn,
  volume,
  diluent,
}: {
  readonly strength: MgPerMl;
  readonly drawn: Millilitres;
  readonly volume: Millilitres;
  readonly diluent?: DiluentId;
}): PreparedBag {
  const vial = vialOfStrength(strength);
  if (vial === undefined) {
    throw new InvalidValueError('vial', strength.value, `${vials.map((sold) => sold.strength.value).join(', ')} mg/mL`);
  }
  const drawnVolume = moreThanZero('drawn volume', drawn, 'mL');
  const finalVolume = moreThanZero('bag volume', volume, 'mL');
  if (isMore(drawnVolume, finalVolume)) {
    throw new InvalidValueError('bag volume', volume.value, `at least the ${drawn.value} mL drawn`);
  }
  const drug = multiply(exact(strength.value), drawnVolume);
  const concentration = ratio(drug, finalVolume);
  refuseAbove(
    exact(vial.mostConcentrated.value),
    concentration,
    `${formatQuantity(strength, { ascii: true })} diluted to ${formatQuantity(
      { value: toNumber(concentration), unit: 'mg/mL' },
      { ascii: true },
    )}`,
  );
  return {
    drug: quantity(toNumber(drug), 'mg'),
    volume,
    concentration: quantity(toNumber(concentration), 'mg/mL'),
    ...(diluent !== undefined && { diluent: knownDiluent(diluent) }),
    madeFrom: {
      vial,
      drawn,
      vialCount: Math.ceil(toNumber(ratio(drawnVolume, exact(vial.volume.value)))),
      diluentVolume: quantity(toNumber(subtract(finalVolume, drawnVolume)), 'mL'),
    },
  };
}

/** mg in a mL, exactly. */
export const exactConcentration = ({ drug, volume }: Bag): Exact => ratio(exact(drug.value), exact(volume.value));

function moreThanZero(field: string, { value, unit }: Quantity<Unit>, expected: Unit): Exact {
  if (unit !== expected) throw new InvalidValueError(field, `${value} ${unit}`, `an amount in ${expected}`);
  if (!(Number.isFinite(value) && value > 0)) throw new InvalidValueError(field, value, `more than 0 ${unit}`);
  return exact(value);
}

function refuseAbove(highest: Exact, concentration: Exact, given: string): void {
  if (compare(concentration, highest) <= 0) return;
  throw new InvalidValueError(
    'bag concentration',
    given,
    `at most ${toNumber(highest)} mg per mL, because the label asks to dilute 100 mg per mL with at least its own volume`,
  );
}

function knownDiluent(diluent: string): DiluentId {
  const known = diluents.find(({ id }) => id === diluent);
  if (known === undefined) {
    throw new InvalidValueError('diluent', diluent, `one of ${diluents.map(({ id }) => id).join(', ')}`);
  }
  return known.id;
}
