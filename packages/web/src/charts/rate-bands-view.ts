import { clamp, logScale, type Range } from './scale.ts';

/** The limits that part the rates, in mg/kg per hour, and where they come from is for the caller to say. */
export interface RateLimits {
  readonly generalFrom: number;
  readonly monitoredAbove: number;
  readonly generalTo: number;
  readonly refractoryTo: number;
}

export interface RateBand {
  readonly id: 'below' | 'general' | 'monitored' | 'refractory' | 'not-planned';
  readonly name: string;
  readonly x: number;
  readonly width: number;
}

export interface RateBandsView {
  readonly bands: readonly RateBand[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly plan: Marker | undefined;
  /** The other rates of the plan. */
  readonly others: readonly Marker[];
  readonly rings: readonly { readonly value: number; readonly x: number }[];
  /** Whether the names of the bands fit below them. */
  readonly hasNames: boolean;
}

export interface Marker {
  readonly x: number;
  /** The rate lies beyond what is drawn. */
  readonly isOutside: boolean;
  readonly anchor: 'start' | 'end';
}

/** From a fifth of the lowest limit to about one and a half times the highest: every limit is in sight, and 0 never is. */
const shown = ({ generalFrom, refractoryTo }: RateLimits): Range => ({ from: generalFrom / 5, to: refractoryTo / 0.7 });

const widthForNames = 620;

/** Where everything stands. The scale is logarithmic: from 0.5 to 1 is as far as from 1 to 2. */
export function rateBandsView(
  width: number,
  limits: RateLimits,
  plan: number | undefined,
  published: readonly number[],
  others: readonly number[] = [],
): RateBandsView {
  const range = shown(limits);
  const scale = logScale(range, { from: 0, to: width });
  const monitored = Math.min(limits.monitoredAbove, limits.generalTo);
  const inside = monitored > limits.generalFrom;
  const edges = [
    { id: 'below', name: 'below the general range', to: limits.generalFrom },
    ...(inside ? [{ id: 'general', name: 'general range', to: monitored } as const] : []),
    { id: 'monitored', name: 'monitored', to: limits.generalTo },
    { id: 'refractory', name: 'refractory, in ICU', to: limits.refractoryTo },
    { id: 'not-planned', name: 'not planned', to: range.to },
  ] as const;
  const bands = edges.map(({ id, name, to }, index): RateBand => {
    const from = scale(edges[index - 1]?.to ?? range.from);
    return { id, name, x: from + 1, width: scale(to) - from - 2 };
  });
  return {
    bands,
    ticks: edges.slice(0, -1).map(({ to }) => ({ value: to, x: scale(to) })),
    plan: plan === undefined ? undefined : marker(plan, range, scale, width),
    others: others.filter((rate) => rate !== plan).map((rate) => marker(rate, range, scale, width)),
    rings: published
      .filter((rate) => rate >= range.from && rate <= range.to)
      .toSorted((a, b) => a - b)
      .map((value) => ({ value, x: scale(value) })),
    hasNames: width >= widthForNames,
  };
}

function marker(rate: number, range: Range, scale: (value: number) => number, width: number): Marker {
  const x = scale(clamp(rate, range));
  return { x, isOutside: rate < range.from || rate > range.to, anchor: x > width - 120 ? 'end' : 'start' };
}
