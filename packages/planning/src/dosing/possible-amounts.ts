import { type FindingId, findingById } from '@ketaguide/guideline';

/** The range in which the definition holds a quantity possible, in the unit of the finding. */
export function possibleAmounts(id: FindingId): { readonly from: number; readonly to: number } {
  const finding = findingById(id);
  if (finding.kind !== 'quantity') throw new Error(`the definition has no quantity "${id}"`);
  return finding.possible;
}
