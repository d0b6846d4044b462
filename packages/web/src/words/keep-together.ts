import { noBreakSpace, units } from '@ketaguide/quantities';

const unitWords = [...new Set(Object.values(units).flatMap(({ one, other }) => [one, other]))].sort(
  (a, b) => b.length - a.length,
);

const escaped = unitWords.map((words) => words.replace(/[/%]/g, '\\$&'));

const amount = new RegExp(`(\\d) (${escaped.join('|')})(?![A-Za-z/])`, 'g');

/** Statements come as plain text. On a screen, a number and its unit never part: "80 mg", "1 mg/kg per hour". */
export const keepTogether = (text: string): string =>
  text.replace(
    amount,
    (_, digit: string, words: string) => `${digit}${noBreakSpace}${words.replaceAll(' ', noBreakSpace)}`,
  );
