import { limits } from '@ketaguide/guideline';
import { formatDuration, formatQuantity, type Minutes, type Quantity, type Unit } from '@ketaguide/quantities';

/** An amount for a person. It is never rounded across a limit of the guideline that has the same unit. */
export const amount = (value: Quantity<Unit>): string =>
  formatQuantity(value, {
    neverCross: limitsOf(value.unit),
    ...(isLarge(value) ? { maximumFractionDigits: 1 } : {}),
  });

/** From ten mg on, nobody measures hundredths. */
const isLarge = ({ value, unit }: Quantity<Unit>): boolean => value >= 10 && (unit === 'mg' || unit === 'mg/h');

/** What is not set on the pump is told to a tenth of a mL. */
export const volumeInBag = (value: number): string =>
  formatQuantity({ value, unit: 'mL' }, { maximumFractionDigits: 1 });

/** A length of time for a person, never rounded across a limit of the guideline. */
export const duration = (value: Minutes): string => formatDuration(value, { neverCross: limitsOf('min') });

const limitsOf = (unit: Unit): readonly number[] =>
  Object.values(limits)
    .filter((limit) => limit.unit === unit)
    .map(({ value }) => value);
