import type { Notice } from '@ketaguide/guideline';
import type { Kilograms } from '@ketaguide/quantities';
import { amount } from '../checks/in-words.ts';

/**
 * Weights that are possible, but so rare that a slip is likelier: outside these the plan asks whether it is meant
 * (`tool-rule`). Under 18 no lower end makes sense but that of a newborn.
 */
export const plausibleAdultWeight = { from: 30, to: 250 } as const;
export const plausibleChildWeight = { from: 2.5, to: 150 } as const;

/** A value that is possible and unlikely. Until a person confirms that very value, the plan cannot be signed. */
export interface ConfirmationNeeded {
  readonly field: 'weight';
  readonly value: number;
  readonly unit: 'kg';
  readonly provenance: 'tool-rule';
  readonly message: string;
}

/** A value that a person has confirmed after it was shown. Another value needs another confirmation. */
export interface ConfirmedValue {
  readonly field: ConfirmationNeeded['field'];
  readonly value: number;
}

/** Someone of unknown age is taken for an adult. */
export function weightConfirmation(
  weight: Kilograms | undefined,
  notices: readonly Notice[],
  confirmed: readonly ConfirmedValue[],
): readonly ConfirmationNeeded[] {
  if (weight === undefined) return [];
  const isChild = notices.some(({ code }) => code === 'under-18');
  const { from, to } = isChild ? plausibleChildWeight : plausibleAdultWeight;
  const isPlausible = weight.value >= from && weight.value <= to;
  if (isPlausible || confirmed.some(({ field, value }) => field === 'weight' && value === weight.value)) return [];
  return [
    {
      field: 'weight',
      value: weight.value,
      unit: 'kg',
      provenance: 'tool-rule',
      message: `Weight ${amount(weight)}? Few ${isChild ? 'children' : 'adults'} weigh less than ${from} or more than ${amount({ value: to, unit: 'kg' })}. Confirm it, or change it.`,
    },
  ];
}
