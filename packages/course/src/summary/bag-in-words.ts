import { type Bag, concentration, formatQuantity } from '@ketaguide/quantities';

/** A bag that hung, whatever was in it, the total first: "500 mg in 250 mL (2 mg per mL)". */
export function bagInWords({ drug, volume }: Bag): string {
  const [total, size, strength] = [drug, volume, concentration(drug, volume)].map((amount) =>
    formatQuantity(amount, { ascii: true }),
  );
  return `${total} in ${size} (${strength})`;
}
