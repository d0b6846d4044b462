import { formatNumber, noBreakSpace } from '@ketaguide/quantities';
import { possible, type Reading, readNumber } from '../../../parts/read-number.ts';

/** By definition, in kg. */
const pound = 0.45359237;

export interface PoundsInKilograms {
  readonly reading: Reading;
  /** In kg, to one digit after the point; undefined while there is no number. */
  readonly kilograms: number | undefined;
  /** Both weights: "154 lb is 69.9 kg". */
  readonly words: string | undefined;
}

/** A weight in pounds, shown in both units before it is used. */
export function poundsInKilograms(text: string): PoundsInKilograms {
  const { from, to } = possible('weight');
  const reading = readNumber(text, { from: Math.ceil(from / pound), to: Math.floor(to / pound) });
  if (reading.kind !== 'number') return { reading, kilograms: undefined, words: undefined };
  const kilograms = Math.round(reading.value * pound * 10) / 10;
  const words = `${formatNumber(reading.value)}${noBreakSpace}lb is ${formatNumber(kilograms)}${noBreakSpace}kg`;
  return { reading, kilograms, words };
}
