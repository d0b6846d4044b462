import { limits } from '@ketaguide/guideline';
import {
  formatDuration,
  formatNumber,
  formatQuantity,
  type Millilitres,
  type Minutes,
  type NumberFormat,
  type Quantity,
  type Unit,
} from '@ketaguide/quantities';

/*
 * How amounts of a plan are written, wherever they stand: on a screen, on paper, in the terminal, in a message. They are
 * never rounded across a limit of the guideline that has their unit.
 */

/** How an amount is written in one place. */
export interface AmountFormat {
  /** What it is read against besides the guideline's limits: a clinic's own limit, another amount beside it. */
  readonly against?: readonly Quantity<Unit>[];
  /** Plain spaces and hyphens, for messages, files and terminals. */
  readonly ascii?: boolean;
}

/** "0.5 mg/kg per hour", "87.5 mg". */
export const amountInWords = (value: Quantity<Unit>, format: AmountFormat = {}): string =>
  formatQuantity(value, { ...limited(value.unit, format), ...digits(value) });

/** The number alone, where the unit stands just before or after. */
export const amountWithoutUnit = (value: Quantity<Unit>, format: AmountFormat = {}): string =>
  formatNumber(value.value, { ...limited(value.unit, format), ...digits(value) });

/** "4 h", "2 h 18 min". */
export const durationInWords = (duration: Minutes, format: AmountFormat = {}): string =>
  formatDuration(duration, limited(duration.unit, format));

/** What an amount of drug takes up, to a tenth of a mL. No pump is set by it: its own volumes are `amountInWords`. */
export const volumeInWords = (volume: Millilitres, { ascii = false }: Pick<AmountFormat, 'ascii'> = {}): string =>
  formatQuantity(volume, { maximumFractionDigits: 1, ascii });

const limited = (unit: Unit, { against = [], ascii = false }: AmountFormat): NumberFormat => ({
  ascii,
  neverCross: [...Object.values(limits), ...against].filter((limit) => limit.unit === unit).map(({ value }) => value),
});

/** From 10 mg on, nobody measures hundredths. */
const digits = ({ value, unit }: Quantity<Unit>): NumberFormat =>
  value >= 10 && (unit === 'mg' || unit === 'mg/h') ? { maximumFractionDigits: 1 } : {};
