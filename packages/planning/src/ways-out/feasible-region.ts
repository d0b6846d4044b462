import { limits, type Provenance } from '@ketaguide/guideline';
import type { Kilograms, MgPerKgPerHour, Milligrams } from '@ketaguide/quantities';
import type { CheckLevel } from '../checks/check.ts';
import { firingRules } from '../checks/dose-checks.ts';
import { type InfusionView, judge, type PlanContext, viewInfusion } from '../checks/infusion-view.ts';
import { limitSides } from '../checks/limit-sides.ts';
import { thresholdProvenance } from '../checks/monitored-threshold.ts';
import type { PlannedDose } from '../dosing/planned-dose.ts';
import {
  durationAt,
  type IsoDoseCurve,
  isoDoseArc,
  isoDoseCurve,
  type RatePoint,
  type RegionWindow,
  rateAt,
} from './iso-dose.ts';

/** One side of an area. */
export interface RegionEdge {
  /** `curve`: equal total. `line`: straight. */
  readonly shape: 'line' | 'curve';
  readonly points: readonly RatePoint[];
  /** What it is the edge of; `window`: only of what is drawn. */
  readonly limit: 'total' | 'duration' | 'lowest-rate' | 'highest-rate' | 'window';
  /** Whether a plan that lies exactly on it is inside. Drawn dotted where it is not. */
  readonly included: boolean;
  readonly provenance: Provenance | null;
}

/** Rates between two limits for which total and duration meet what the guideline asks for. */
export interface RegionArea {
  readonly lowestRate: MgPerKgPerHour;
  readonly highestRate: MgPerKgPerHour;
  /** The gravest check that remains inside; undefined: none. */
  readonly level: CheckLevel | undefined;
  /** The ids of the checks that remain inside. */
  readonly checks: readonly string[];
  /** Does the setting rule speak of these rates? */
  readonly needsMonitoredSetting: boolean;
  /** Counter-clockwise from the lower left, without repeating the first point. Empty: outside the window. */
  readonly polygon: readonly RatePoint[];
  readonly edges: readonly RegionEdge[];
}

/** Rate against duration for one weight, as a picture that the plan is a point in. */
export interface FeasibleRegion {
  readonly weight: Kilograms;
  readonly window: RegionWindow;
  readonly areas: readonly RegionArea[];
  /** The least total first, then those that were asked for. */
  readonly curves: readonly IsoDoseCurve[];
}

/**
 * The areas of rate against duration, from the lowest rates up, with what remains to be checked in each. Bolus and bag
 * have no part in it.
 *
 * @param totals further totals to draw a curve of: the plan's own, what a bag holds
 */
export function feasibleRegion(
  weight: Kilograms,
  context: PlanContext,
  window: RegionWindow,
  totals: readonly Milligrams[] = [],
): FeasibleRegion {
  const rates = boundaries(weight, context).filter(({ rate }) => rate < window.rateTo.value);
  const ends = [{ rate: 0, provenance: null }, ...rates, { rate: window.rateTo.value, provenance: null }];
  const areas = ends.slice(1).map((to, index) => area(ends[index] ?? to, to, { weight, context, window }));
  return {
    weight,
    window,
    areas,
    curves: [limits.totalDoseMinimum, ...totals].map((total) =>
      isoDoseCurve({ value: total.value, unit: 'mg' }, weight, window),
    ),
  };
}

/** A rate at which a check begins or ends; without provenance it is only where the picture ends. */
interface Boundary {
  readonly rate: number;
  readonly provenance: Provenance | null;
}

/** Lowest first. */
function boundaries(weight: Kilograms, context: PlanContext): readonly Boundary[] {
  const threshold = viewAt(limits.monitoredSettingThreshold.value, weight, context).knowledge.factOf(
    'monitored-setting-threshold',
  );
  const policyMaximum = context.policy.limits.infusionRateMaximum;
  const all: readonly Boundary[] = [
    ...[limits.infusionRateMinimum, limits.infusionRateMaximum, limits.refractoryRateMaximum].map(
      ({ value, provenance }) => ({ rate: value, provenance }),
    ),
    ...(typeof threshold?.value === 'object'
      ? [{ rate: threshold.value.value, provenance: thresholdProvenance(threshold) }]
      : []),
    ...(policyMaximum === undefined ? [] : [{ rate: policyMaximum.value, provenance: 'clinic-policy' as const }]),
  ];
  return all
    .filter(({ rate }, index) => rate > 0 && all.findIndex((other) => other.rate === rate) === index)
    .sort((left, right) => left.rate - right.rate);
}

/** A dose whose total and duration are beyond question, so that only its rate is judged. */
function viewAt(rate: number, weight: Kilograms, context: PlanContext, more: Partial<PlannedDose> = {}): InfusionView {
  const dose: PlannedDose = {
    weight,
    bolus: { value: 0, unit: 'mg' },
    bolusByWeight: { value: 0, unit: 'mg/kg' },
    rate: undefined,
    rateByWeight: { value: rate, unit: 'mg/kg/h' },
    duration: { value: limits.durationToExceed.value * 2, unit: 'min' },
    total: { value: limits.totalDoseMinimum.value * 2, unit: 'mg' },
    ...more,
  };
  return viewInfusion(dose, context);
}

interface Picture {
  readonly weight: Kilograms;
  readonly context: PlanContext;
  readonly window: RegionWindow;
}

function area(lowest: Boundary, highest: Boundary, picture: Picture): RegionArea {
  const { weight, context } = picture;
  const inside = viewAt((lowest.rate + highest.rate) / 2, weight, context);
  const checks = firingRules(inside).filter(({ clearedBy }) => clearedBy !== 'less-drug-or-time');
  const levels = checks.map(({ level }) => level);
  const edges = edgesOf(lowest, highest, inside, picture);
  return {
    lowestRate: { value: lowest.rate, unit: 'mg/kg/h' },
    highestRate: { value: highest.rate, unit: 'mg/kg/h' },
    level: (['stop', 'reason', 'note'] as const).find((level) => levels.includes(level)),
    checks: checks.map(({ id }) => id),
    needsMonitoredSetting: judge('personnel.setting', inside.knowledge).applies === 'yes',
    polygon: edges.flatMap(({ points }) => points.slice(0, -1)),
    edges,
  };
}

const sidesOf = (view: InfusionView): string => JSON.stringify(limitSides(view));

/** Lower edge, right edge, upper edge, then down the left side: the duration to exceed, and the curve of the least total. */
function edgesOf(from: Boundary, to: Boundary, inside: InfusionView, picture: Picture): readonly RegionEdge[] {
  const { weight, context, window } = picture;
  const right = window.durationTo.value;
  const leastTotal: Milligrams = { value: limits.totalDoseMinimum.value, unit: 'mg' };
  const shortest = limits.durationToExceed.value;
  const highest = to.rate;
  // Below this rate even the longest infusion that is drawn does not reach the least total.
  const lowest = Math.max(from.rate, rateAt(leastTotal, weight, right));
  if (lowest >= highest || shortest >= right) return [];
  /** Above this rate the duration is what binds, below it the total. */
  const corner = Math.min(Math.max(rateAt(leastTotal, weight, shortest), lowest), highest);
  const left = (rate: number): number => Math.max(shortest, durationAt(leastTotal, weight, rate));
  const line = (points: readonly RatePoint[], limit: RegionEdge['limit'], rest: EdgeKind): RegionEdge => ({
    shape: 'line',
    points,
    limit,
    ...rest,
  });
  const rateEdge = ({ rate, provenance }: Boundary): EdgeKind => ({
    included: provenance === null || sidesOf(viewAt(rate, weight, context)) === sidesOf(inside),
    provenance,
  });
  const lowerEdge =
    lowest === from.rate
      ? [line([point(left(lowest), lowest), point(right, lowest)], 'lowest-rate', rateEdge(from))]
      : [];
  const rightEdge = line([point(right, lowest), point(right, highest)], 'window', { included: true, provenance: null });
  const upperEdge = line(
    [point(right, highest), point(left(highest), highest)],
    to.provenance === null ? 'window' : 'highest-rate',
    rateEdge(to),
  );
  const durationEdge =
    corner < highest
      ? [
          line([point(shortest, highest), point(shortest, corner)], 'duration', {
            included: meetsMinimum(picture, { duration: { value: shortest, unit: 'min' } }),
            provenance: limits.durationToExceed.provenance,
          }),
        ]
      : [];
  const totalEdge: readonly RegionEdge[] =
    corner > lowest
      ? [
          {
            shape: 'curve',
            points: isoDoseArc(leastTotal, weight, corner, lowest),
            limit: 'total',
            included: meetsMinimum(picture, { total: leastTotal }),
            provenance: limits.totalDoseMinimum.provenance,
          },
        ]
      : [];
  return [...lowerEdge, rightEdge, upperEdge, ...durationEdge, ...totalEdge];
}

type EdgeKind = Pick<RegionEdge, 'included' | 'provenance'>;

/** Does an infusion exactly at that total or duration meet what is asked for? Then the edge belongs to the area. */
function meetsMinimum({ weight, context }: Picture, at: Pick<Partial<PlannedDose>, 'total' | 'duration'>): boolean {
  const view = viewAt(limits.infusionRateMinimum.value, weight, context, at);
  return judge('dosing.dose-response', view.knowledge).met === 'yes';
}

const point = (duration: number, rate: number): RatePoint => ({
  duration: { value: duration, unit: 'min' },
  rate: { value: rate, unit: 'mg/kg/h' },
});
