import { limits } from '@ketaguide/guideline';
import {
  formatDuration,
  formatNumber,
  formatQuantity,
  type Minutes,
  type NumberFormat,
  type Quantity,
  type Unit,
} from '@ketaguide/quantities';

/** An amount for the screen, its number and unit joined, and not rounded across a limit of its unit. */
export const amount = (value: Quantity<Unit>, against: readonly Quantity<Unit>[] = []): string =>
  formatQuantity(value, formatOf(value, against));

/** The number alone, where the unit stands after another one. */
export const numberAlone = (value: Quantity<Unit>): string => formatNumber(value.value, formatOf(value, []));

function formatOf({ value, unit }: Quantity<Unit>, against: readonly Quantity<Unit>[]): NumberFormat {
  const neverCross = [...Object.values(limits), ...against]
    .filter((limit) => limit.unit === unit)
    .map((limit) => limit.value);
  // From 10 mg on, hundredths say nothing.
  const isLarge = value >= 10 && ['mg', 'mg/h'].includes(unit);
  return { neverCross, ...(isLarge ? { maximumFractionDigits: 1 } : {}) };
}

export const durationWords = (duration: Minutes): string =>
  formatDuration(duration, { neverCross: [limits.durationToExceed.value] });
