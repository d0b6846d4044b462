import { limits } from '@ketaguide/guideline';
import { formatDuration, formatQuantity, type Minutes, type Quantity, type Unit } from '@ketaguide/quantities';

/** An amount for the screen, its number and unit joined, and not rounded across a limit of its unit. */
export function amount(value: Quantity<Unit>, against: readonly Quantity<Unit>[] = []): string {
  const neverCross = [...Object.values(limits), ...against]
    .filter(({ unit }) => unit === value.unit)
    .map((limit) => limit.value);
  // From 10 mg on, hundredths say nothing.
  const isLarge = value.value >= 10 && ['mg', 'mg/h'].includes(value.unit);
  return formatQuantity(value, { neverCross, ...(isLarge ? { maximumFractionDigits: 1 } : {}) });
}

export const durationWords = (duration: Minutes): string =>
  formatDuration(duration, { neverCross: [limits.durationToExceed.value] });
