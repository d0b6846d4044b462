import { type Bag, formatQuantity, type NumberFormat, noBreakSpace } from '@ketaguide/quantities';
import { diluentName } from './diluent.ts';
import { bagOfTotal, type PreparedBag } from './prepared-bag.ts';

/** A bag in words, the total first: "500 mg in 250 mL (2 mg per mL)". Read per mL first, bags were given ten times over. */
export function describeBag(bag: Bag, format: NumberFormat = {}): string {
  const { drug, volume, concentration } = bagOfTotal(bag);
  const words = [drug, volume, concentration].map((amount) => formatQuantity(amount, format));
  return `${words[0]} in ${words[1]} (${words[2]})`;
}

/** How it is made: "10 mL from a 50 mg per mL vial, made up with 0.9% sodium chloride". Empty when that is not known. */
export function describeMaking({ madeFrom, diluent }: PreparedBag, format: NumberFormat = {}): string {
  const space = format.ascii ? ' ' : noBreakSpace;
  const parts: string[] = [];
  if (madeFrom !== undefined) {
    const { vial, drawn, vialCount } = madeFrom;
    const strength = formatQuantity(vial.strength, format);
    const from = vialCount === 1 ? `a ${strength} vial` : `${vialCount}${space}vials of ${strength}`;
    parts.push(`${formatQuantity(drawn, format)} from ${from}`);
  }
  if (diluent !== undefined) parts.push(`made up with ${diluentName(diluent)}`);
  return parts.join(', ');
}
