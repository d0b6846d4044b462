/*
 * What a regimen can hold at all. These are no clinical limits: outside them a number was mistyped or has the wrong
 * unit, and it is refused with the value shown.
 */

/** In kg, from a very small newborn to more than hardly anybody weighs. */
export const plausibleWeight = { from: 1, to: 500 } as const;

/** In years. */
export const plausibleAge = { from: 0, to: 130 } as const;

/** In mg/kg/h: ten times what is ever planned, and more than any pump is set to. */
export const plausibleRate = { from: 0, to: 100 } as const;

/**
 * In min: a bolus is given at once, which is 0, or over a time that a hand or a pump can keep. Anything in between was
 * meant in another unit, and would ask the pump for an absurd rate.
 */
export const shortestTimedBolus = 0.5;

/** In min from the start: a year. */
export const longestRegimen = 366 * 24 * 60;
