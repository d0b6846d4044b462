import { limits } from '@ketaguide/guideline';
import { amountInWords, durationInWords, feasibleRegion, makePlan, type Plan } from '@ketaguide/planning';
import { formatNumber, quantity } from '@ketaguide/quantities';
import type { RateAndDuration, Region } from '../../../charts/region-view.ts';
import { rateLimits } from './rate-view.ts';

/** The picture of rate against duration for one plan. */
export interface RegionOfPlan {
  readonly region: Region;
  /** Of several rates their average, which gives the same total. */
  readonly plan: RateAndDuration;
  /** A plan of one rate is moved by its point. */
  readonly isMovable: boolean;
  readonly planName: string;
  readonly planWords: string;
  readonly corner: (RateAndDuration & { readonly name: string }) | undefined;
  readonly rateTicks: readonly { readonly value: number; readonly name: string }[];
  readonly durationTicks: readonly { readonly value: number; readonly name: string }[];
  readonly label: string;
  readonly sub: string;
}

const minutesPerHour = 60;

/** Undefined without a weight: then there is no total to draw. */
export function regionOfPlan(plan: Plan): RegionOfPlan | undefined {
  const dose = plan.infusions[0]?.dose;
  const { weight } = plan;
  if (weight === undefined || dose?.rateByWeight === undefined || dose.total === undefined) return undefined;
  const segments = plan.infusions[0]?.session.segments.length ?? 0;
  const isOneRate = segments === 1;
  const duration = dose.duration.value;
  const average = (dose.total.value * minutesPerHour) / duration / weight.weight.value;
  const rate = isOneRate ? dose.rateByWeight : quantity(average, 'mg/kg/h');
  const rateWords = `${amountInWords(rate)}${isOneRate ? '' : ' on average'}`;
  const point = { rate: rate.value, duration };
  const window = windowFor(point);
  const least = limits.totalDoseMinimum;
  const totals = [dose.total, ...(plan.bag === undefined ? [] : [plan.bag.drug])].filter(
    ({ value }, index, all) => value !== least.value && all.findIndex((other) => other.value === value) === index,
  );
  const { areas, curves } = feasibleRegion(
    weight.weight,
    plan.context,
    { durationTo: quantity(window.durationTo, 'min'), rateTo: quantity(window.rateTo, 'mg/kg/h') },
    totals,
  );
  const leastWords = amountInWords(least);
  const exceed = durationInWords(limits.durationToExceed);
  return {
    region: {
      ...window,
      areas: areas.map(({ polygon, level, checks, needsMonitoredSetting, edges }) => ({
        polygon: polygon.map(flat),
        // A rate below the range is a note, one above it a stop: neither is what the guideline describes.
        isInside: level !== 'stop' && !checks.some((id) => id.startsWith('dosing.infusion')),
        isMonitored: needsMonitoredSetting,
        edges: edges.map((edge) => ({
          points: edge.points.map(flat),
          isWindow: edge.limit === 'window',
          isCurve: edge.shape === 'curve',
          isStrict: !edge.included,
        })),
      })),
      curves: curves.map(({ total, points }) => ({ name: amountInWords(total), points: points.map(flat) })),
    },
    plan: point,
    isMovable: isOneRate,
    planName: `this plan, ${amountInWords(dose.total)}`,
    planWords: `${rateWords} for ${durationInWords(dose.duration)}: ${amountInWords(dose.total)}. ${toSettle(plan)}`,
    corner: cornerOf(weight.weight.value),
    rateTicks: Object.values(rateLimits(plan))
      .filter((value) => value <= window.rateTo)
      .map((value) => ({ value, name: formatNumber(value) })),
    durationTicks: durationTicks(window.durationTo),
    label: `Rate against duration at ${amountInWords(weight.weight)}. Shaded: at least ${leastWords} in more than ${exceed}. This plan: ${rateWords} for ${durationInWords(dose.duration)}, ${amountInWords(dose.total)}.`,
    sub: `${amountInWords(weight.weight)}. Shaded: at least ${leastWords}, over more than ${exceed}. Hatched: monitored setting.`,
  };
}

/** What rate and duration leave to settle. */
const toSettle = ({ checks }: Plan): string =>
  checks.find(({ id }) => isAboutTheDose(id))?.fact ?? 'Nothing to settle about rate and duration.';

const isAboutTheDose = (id: string): boolean => id.startsWith('dosing.') || id.startsWith('personnel.setting');

const flat = ({
  duration,
  rate,
}: {
  readonly duration: { readonly value: number };
  readonly rate: { readonly value: number };
}): RateAndDuration => ({ duration: duration.value, rate: rate.value });

/** Three times the duration to exceed and a little over the general range, or more where the plan lies beyond. */
function windowFor({ rate, duration }: RateAndDuration): { readonly durationTo: number; readonly rateTo: number } {
  const [usualDuration, usualRate] = [limits.durationToExceed.value * 3, limits.infusionRateMaximum.value * 1.1];
  const longer = Math.ceil((duration * 1.25) / limits.durationToExceed.value) * limits.durationToExceed.value;
  return {
    durationTo: duration <= usualDuration ? usualDuration : longer,
    rateTo: rate <= usualRate ? usualRate : Math.max(limits.refractoryRateMaximum.value * 1.1, rate * 1.1),
  };
}

/** The lowest rate of the range at the duration to exceed, where that falls short of the least total. */
function cornerOf(kilograms: number): RegionOfPlan['corner'] {
  const [rate, duration] = [limits.infusionRateMinimum.value, limits.durationToExceed.value];
  const total = quantity((rate * kilograms * duration) / minutesPerHour, 'mg');
  if (total.value >= limits.totalDoseMinimum.value) return undefined;
  return { rate, duration, name: `${durationInWords(limits.durationToExceed)}: ${amountInWords(total)}` };
}

function durationTicks(durationTo: number): RegionOfPlan['durationTicks'] {
  const step = Math.max(1, Math.round(durationTo / 3 / limits.durationToExceed.value)) * limits.durationToExceed.value;
  const values = Array.from({ length: Math.floor(durationTo / step) + 1 }, (_, index) => index * step);
  return values.map((value, index) => ({
    value,
    name: index === values.length - 1 ? durationInWords(quantity(value, 'min')) : formatNumber(value / minutesPerHour),
  }));
}

/** The same as a table: for each rate the shortest infusion that meets total and duration, and what remains to settle. */
export interface RegionRow {
  readonly rate: string;
  readonly shortest: string;
  readonly total: string;
  readonly remains: string;
}

export function regionRows(plan: Plan): readonly RegionRow[] {
  const bands = rateLimits(plan);
  const rates = [bands.generalFrom, bands.monitoredAbove, bands.generalTo, bands.refractoryTo];
  const own = plan.infusions[0]?.dose.rateByWeight?.value;
  const all = [...new Set(own === undefined ? rates : [...rates, own])].toSorted((a, b) => a - b);
  return all.flatMap((rate) => {
    const least = atRate(plan, rate, limits.durationToExceed.value)?.infusions[0]?.shortest;
    const then = least && atRate(plan, rate, least.value);
    const total = then?.infusions[0]?.dose.total;
    if (least === undefined || then === undefined || total === undefined) return [];
    const checks = then.checks.filter(({ id }) => isAboutTheDose(id));
    return [
      {
        rate: amountInWords(quantity(rate, 'mg/kg/h')),
        shortest: durationInWords(least),
        total: amountInWords(total),
        remains: checks.map(({ fact }) => fact).join(' ') || 'nothing',
      },
    ];
  });
}

function atRate(plan: Plan, rate: number, minutes: number): Plan | undefined {
  const { regimen, ...input } = plan.input;
  const { bag: _bag, ...others } = input;
  const { weight } = plan;
  if (weight === undefined) return undefined;
  return makePlan({
    ...others,
    reasons: [],
    regimen: {
      patient: { ...regimen.patient, weight: weight.weight },
      events: [
        {
          type: 'infusion',
          start: quantity(0, 'min'),
          duration: quantity(minutes, 'min'),
          amount: quantity(rate, 'mg/kg/h'),
        },
      ],
    },
  });
}
