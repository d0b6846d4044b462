import type { LookBack } from './record-source.ts';

/**
 * How far back a record is believed. The guideline gives no such times: these are rules of the tool, shown as such
 * wherever they matter, and a clinic may change them by its policy.
 */
export const lookBacks = {
  pregnancy: { days: 42 * 7, why: 'a pregnancy is over after 42 weeks' },
  notPregnant: { days: 30, why: 'a pregnancy can have begun since' },
  notPresent: { days: 30, why: 'the disease can have begun since' },
  electrocardiogram: { days: 365, why: 'the heart can have changed since' },
  liverTests: { days: 90, why: 'the liver can have changed since' },
  weight: { days: 365, why: 'the weight can have changed since' },
  painScore: { days: 90, why: 'the pain can have changed since' },
} as const satisfies Readonly<Record<string, LookBack>>;

/** A weight is used for the whole look-back, and after this many days it is shown as old. */
export const weightIsOldAfterDays = 30;
