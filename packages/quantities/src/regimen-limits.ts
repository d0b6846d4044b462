/*
 * What a regimen can hold at all. These are no clinical limits: outside them a number was mistyped or has the wrong
 * unit, and it is refused with the value shown.
 */

/** In kg, from a very small newborn to above the heaviest person on record. */
export const plausibleWeight = { from: 1, to: 650 } as const;

/** In years. */
export const plausibleAge = { from: 0, to: 130 } as const;

/** In min from the start: a year. */
export const longestRegimen = 366 * 24 * 60;
