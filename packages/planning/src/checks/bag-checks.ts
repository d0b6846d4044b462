import type { Exact } from '@ketaguide/quantities';
import { quantity, toNumber } from '@ketaguide/quantities';
import { bagsNeeded, isBagSufficient } from '../bag/bag-capacity.ts';
import { describeBag } from '../bag/describe-bag.ts';
import { diluentName } from '../bag/diluent.ts';
import type { PreparedBag } from '../bag/prepared-bag.ts';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';
import { type Check, check } from './check.ts';
import { amount } from './in-words.ts';

/** The checks on the bag. `needed`: what the largest infusion takes out of it in mg, bolus included. */
export function bagChecks(
  bag: PreparedBag | undefined,
  needed: Exact | undefined,
  policy: ClinicPolicy,
): readonly Check[] {
  if (bag === undefined) {
    return [
      check(
        { id: 'bag.none', level: 'note', recommendation: null, provenance: 'tool-rule' },
        { fact: 'No bag is chosen.', rule: 'Without a bag there are no mL and no pump rate.', choice: 'Choose a bag.' },
      ),
    ];
  }
  return [...capacityNote(bag, needed), ...policyCheck(bag, policy), ...diluentCheck(bag, policy)];
}

function capacityNote(bag: PreparedBag, needed: Exact | undefined): readonly Check[] {
  if (needed === undefined || isBagSufficient(bag, needed)) return [];
  return [
    check(
      { id: 'bag.not-sufficient', level: 'note', recommendation: null, provenance: 'tool-rule' },
      {
        fact: `The plan needs ${amount(quantity(toNumber(needed), 'mg'), bag.drug)}; the bag holds ${amount(bag.drug)}.`,
        rule: `${bagsNeeded(bag, needed)} bags are needed.`,
        choice: 'Choose a larger bag, or have the next one ready.',
      },
    ),
  ];
}

function policyCheck(bag: PreparedBag, { allowedBags }: ClinicPolicy): readonly Check[] {
  const isAllowed = allowedBags.some(
    ({ drug, volume }) => drug.value === bag.drug.value && volume.value === bag.volume.value,
  );
  if (isAllowed) return [];
  return [
    check(
      { id: 'bag.not-in-policy', level: 'reason', recommendation: null, provenance: 'clinic-policy' },
      {
        fact: `${describeBag(bag, { ascii: true })}.`,
        rule: 'Your clinic does not list this bag.',
        choice: 'Choose a listed bag, or give a reason.',
      },
    ),
  ];
}

function diluentCheck({ diluent }: PreparedBag, { allowedDiluents }: ClinicPolicy): readonly Check[] {
  if (diluent === undefined || allowedDiluents.includes(diluent)) return [];
  return [
    check(
      { id: 'bag.diluent-not-in-policy', level: 'reason', recommendation: null, provenance: 'clinic-policy' },
      {
        fact: `The bag is made up with ${diluentName(diluent)}.`,
        rule: 'Your clinic does not list this diluent.',
        choice: 'Choose a listed diluent, or give a reason.',
      },
    ),
  ];
}
