import { noBreakSpace, units } from '@ketaguide/quantities';

const words = [...new Set(Object.values(units).flatMap(({ one, other }) => [one, other]))]
  .filter((word) => word !== units['%'].other)
  .toSorted((a, b) => b.length - a.length)
  .join('|');

const amount = new RegExp(`(\\d) (${words})(?![A-Za-z/])`, 'g');

/** Statements are plain text; shown, a number and its unit stay on one line. */
export const keepUnits = (text: string): string =>
  text.replace(
    amount,
    (_, digit: string, unit: string) => `${digit}${noBreakSpace}${unit.replaceAll(' ', noBreakSpace)}`,
  );
