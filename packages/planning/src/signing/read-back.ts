import type { Milligrams, Millilitres, MlPerHour, Quantity, Unit } from '@ketaguide/quantities';
import { type Check, check } from '../checks/check.ts';
import { amount } from '../checks/in-words.ts';
import { tenFold, tenFoldWords } from '../checks/ten-fold.ts';

/** What stands on the bag's label and on the pump: planned, or as a second person reads it. */
export interface BagAndPump {
  readonly drug: Milligrams;
  readonly volume: Millilitres;
  readonly rate: MlPerHour;
}

/** Each number that a second person read differently. A difference stops: nobody knows which of the two is right. */
export function readBackChecks(planned: BagAndPump, read: BagAndPump): readonly Check[] {
  return [
    ...difference('drug', planned.drug, read.drug, 'bag label'),
    ...difference('volume', planned.volume, read.volume, 'bag label'),
    ...difference('rate', planned.rate, read.rate, 'pump'),
  ];
}

function difference<U extends Unit>(
  id: string,
  planned: Quantity<U>,
  read: Quantity<U>,
  where: string,
): readonly Check[] {
  if (planned.value === read.value) return [];
  const slip = tenFold(read, planned);
  return [
    check(
      { id: `read-back.${id}`, level: 'stop', recommendation: null, provenance: 'tool-rule' },
      {
        fact: `You typed ${amount(read, planned)}. The plan is ${amount(planned, read)}.`,
        rule: slip === undefined ? 'These two numbers differ.' : `That is ${tenFoldWords[slip]}.`,
        choice: `Read the ${where} again.`,
      },
    ),
  ];
}
