/** Dates are texts as FHIR writes them; days are texts like 2026-11-24, which compare as they stand. */

/** The first day that a date can mean. */
export const earliestDay = (date: string): string =>
  `CASE length(${date}) WHEN 4 THEN ${date} || '-01-01' WHEN 7 THEN ${date} || '-01' ELSE substr(${date}, 1, 10) END`;

/** The last day that a date can mean. */
export const latestDay = (date: string): string =>
  `CASE length(${date}) WHEN 4 THEN ${date} || '-12-31' WHEN 7 THEN date(${date} || '-01', '+1 month', '-1 day') ELSE substr(${date}, 1, 10) END`;

/** The day for which the records are read: the one parameter of a statement. */
export const asOf = ':as_of';

/** The first day of a look-back of so many days, which may be a column. */
export const firstDayOf = (days: number | string): string =>
  typeof days === 'number' ? `date(${asOf}, '-${days} days')` : `date(${asOf}, '-' || ${days} || ' days')`;

/** The column of a FHIR element: `onsetPeriod.start` is onset_period_start. */
export const columnOf = (path: string): string =>
  path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('.', '_');
