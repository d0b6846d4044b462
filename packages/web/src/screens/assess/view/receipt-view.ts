import type { Receipt } from '@ketaguide/fhir';
import type { ReceiptRow } from '../../../parts/data-receipt.tsx';
import { count } from '../../../words/count.ts';
import { resourceTypeWords } from '../../../words/resource-type-words.ts';

/** The receipt for a person: what was read, used, and not used, with the reasons counted. */
export function receiptRows(receipt: Receipt): readonly ReceiptRow[] {
  return receipt.map(({ resourceType, read, used, ignored }) => {
    const groups = [...Map.groupBy(ignored, ({ why }) => why)]
      .map(([why, resources]) => ({ why, references: resources.map(({ reference }) => reference) }))
      .toSorted((a, b) => a.references.length - b.references.length);
    return {
      what: resourceTypeWords(resourceType),
      read,
      used,
      ignored: groups,
      notUsed: groups.map(({ why, references }) => `${references.length} ${why}`).join(', '),
    };
  });
}

/** The whole receipt in a line: "66 resources read, 8 used". */
export function receiptSummary(receipt: Receipt): string {
  const read = receipt.reduce((sum, line) => sum + line.read, 0);
  const used = receipt.reduce((sum, line) => sum + line.used, 0);
  return `${count(read, 'resource')} read, ${used} used`;
}
