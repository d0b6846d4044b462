import { add, type Exact, exact, type Kilograms, multiply, subtract, toNumber } from '@ketaguide/quantities';
import { earlier, isMore, later, overMinutes, sum, zero } from '../dosing/exact-amounts.ts';
import type { InfusionSession } from '../dosing/infusion-session.ts';
import type { ExactDose } from '../dosing/planned-dose.ts';

/** One infusion in which everything is known, pauses left out: what a way out can change. Exact mg, mg/h and minutes. */
export interface DoseProfile {
  readonly bolus: Exact;
  readonly segments: readonly { readonly rate: Exact; readonly duration: Exact }[];
}

/** Undefined while a rate or the bolus is not known, or where nothing is infused. */
export function profileOf({ bolus, segments }: InfusionSession): DoseProfile | undefined {
  const known = segments.flatMap(({ rate, duration }) => (rate === undefined ? [] : [{ rate, duration }]));
  if (bolus === undefined || known.length === 0 || known.length < segments.length) return undefined;
  return { bolus, segments: known };
}

/** The same text for the same profile. */
export const profileKey = ({ bolus, segments }: DoseProfile): string =>
  [bolus, ...segments.flatMap(({ rate, duration }) => [rate, duration])].map(toNumber).join();

export const durationOf = ({ segments }: DoseProfile): Exact => sum(segments.map(({ duration }) => duration));

export const highestRateOf = ({ segments }: DoseProfile): Exact => segments.map(({ rate }) => rate).reduce(later, zero);

const totalOf = ({ segments }: DoseProfile): Exact =>
  sum(segments.map(({ rate, duration }) => overMinutes(rate, duration)));

export const doseOf = (profile: DoseProfile): ExactDose => ({
  bolus: profile.bolus,
  rate: highestRateOf(profile),
  duration: durationOf(profile),
  total: totalOf(profile),
});

/** The same infusion for so many minutes: cut off, or carried on at its last rate. */
export function withDuration(profile: DoseProfile, minutes: number): DoseProfile {
  let left = exact(minutes);
  const cut = profile.segments.flatMap(({ rate, duration }) => {
    const kept = earlier(duration, left);
    left = subtract(left, kept);
    return isMore(kept, zero) ? [{ rate, duration: kept }] : [];
  });
  const last = cut.at(-1);
  if (last === undefined || !isMore(left, zero)) return { ...profile, segments: cut };
  return { ...profile, segments: [...cut.slice(0, -1), { ...last, duration: add(last.duration, left) }] };
}

/** No rate above this one. */
export const withRateAtMost = (profile: DoseProfile, highest: Exact): DoseProfile =>
  withRates(profile, highest, earlier);

/** No rate below this one. */
export const withRateAtLeast = (profile: DoseProfile, lowest: Exact): DoseProfile => withRates(profile, lowest, later);

const withRates = (profile: DoseProfile, bound: Exact, choose: (rate: Exact, bound: Exact) => Exact): DoseProfile => ({
  ...profile,
  segments: profile.segments.map(({ rate, duration }) => ({ rate: choose(rate, bound), duration })),
});

/** So many steps of a dose by weight, in mg or mg/h. */
export const stepsByWeight = (steps: number, step: Exact, weight: Kilograms): Exact =>
  multiply(multiply(exact(steps), step), exact(weight.value));
