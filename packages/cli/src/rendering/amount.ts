import { limits } from '@ketaguide/guideline';
import {
  formatDuration,
  formatQuantity,
  type Minutes,
  type NgPerMl,
  type NumberFormat,
  type Quantity,
  type Unit,
} from '@ketaguide/quantities';

/** An amount for a person. It is never rounded across a limit of the guideline that has the same unit. */
export const amount = (value: Quantity<Unit>): string =>
  formatQuantity(value, {
    neverCross: limitsOf(value.unit),
    ...(isLarge(value) ? { maximumFractionDigits: 1 } : {}),
  });

/** From ten mg on, nobody measures hundredths. */
const isLarge = ({ value, unit }: Quantity<Unit>): boolean => value >= 10 && (unit === 'mg' || unit === 'mg/h');

/** A length of time for a person, never rounded across a limit of the guideline. */
export const duration = (value: Minutes): string => formatDuration(value, { neverCross: limitsOf('min') });

const limitsOf = (unit: Unit): readonly number[] =>
  Object.values(limits)
    .filter((limit) => limit.unit === unit)
    .map(({ value }) => value);

/** An expected concentration for a person: three digits, because the model knows no more. */
export const concentration = (value: NgPerMl): string => formatQuantity(value, concentrationDigits(value.value));

export const concentrationDigits = (value: number): NumberFormat =>
  value < 1 ? {} : { maximumFractionDigits: Math.max(0, 2 - Math.floor(Math.log10(value))) };

/** A moment on a curve for a person: to the minute, and within the first hour to a tenth of one. */
export const moment = (value: Minutes): string =>
  formatDuration(value, { maximumFractionDigits: value.value < 60 ? 1 : 0 });
