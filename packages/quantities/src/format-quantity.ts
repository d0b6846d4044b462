import { formatNumber, type NumberFormat } from './format-number.ts';
import type { Quantity } from './quantity.ts';
import { type Unit, units } from './unit.ts';

/** Joins a number and its unit, so that no line break comes between them. */
export const noBreakSpace = '\u00a0';

/**
 * A quantity for a person: "0.5 mg/kg per hour", "1 week". Every space in it is a no-break space, except in ASCII.
 *
 * @throws InvalidValueError if the value is not a finite number
 */
export function formatQuantity({ value, unit }: Quantity<Unit>, format: NumberFormat = {}): string {
  if (unit === '%') return formatPercent(value, format);
  const number = formatNumber(value, format);
  const words = number === '1' ? units[unit].one : units[unit].other;
  return joinWords(`${number} ${words}`, format);
}

/**
 * A percentage: "29.6%". Rounded to one digit after the point unless the format says otherwise.
 *
 * @throws InvalidValueError if the value is not a finite number
 */
export function formatPercent(percent: number, format: NumberFormat = {}): string {
  return `${formatNumber(percent, { maximumFractionDigits: 1, ...format })}${units['%'].other}`;
}

/** Puts no-break spaces where the text has spaces; leaves ASCII alone. */
export const joinWords = (text: string, { ascii = false }: NumberFormat): string =>
  ascii ? text : text.replaceAll(' ', noBreakSpace);
