import { formatNumber, formatQuantity, quantity, type Regimen, type ResolvedRegimen } from '@ketaguide/quantities';
import type { DomainLimit, DomainRange, PharmacokineticModel } from './models/pharmacokinetic-model.ts';
import { inputTimeline } from './solution/input-timeline.ts';

/**
 * In what a regimen goes beyond what its model was made from or compared with, one sentence each; empty when in nothing
 * that we know of. The curve is still exact for the model; the model itself is what nobody has tested there.
 */
export function outsideModelDomain(
  { patient }: Regimen,
  resolved: ResolvedRegimen,
  model: PharmacokineticModel,
): readonly string[] {
  const { domain, name } = model;
  const { weight, age } = patient;
  const found: string[] = [];
  const say = (what: string, basis: string): void => {
    found.push(`${what} lies outside the domain of ${name} (${basis}).`);
  };

  if (weight && isOutside(weight.value, domain.weight)) {
    say(`A weight of ${formatQuantity(weight)}`, `${range(domain.weight, 'kg')}; ${domain.weight.basis}`);
  }
  if (age && isOutside(age.value, domain.age)) {
    say(`An age of ${formatQuantity(age)}`, `${range(domain.age, 'years')}; ${domain.age.basis}`);
  }
  const kilograms = weight?.value ?? Number.NaN;
  const check = (
    what: string,
    value: number,
    unit: 'mg/kg' | 'mg/kg/h' | 'h',
    limit: DomainLimit | undefined,
  ): void => {
    if (limit === undefined || !(value > limit.upTo * (1 + roundingAllowance))) return;
    const [shown, upTo] = [value, limit.upTo].map((number) => formatQuantity(quantity(number, unit)));
    say(`${what} of ${shown}`, `up to ${upTo}; ${limit.basis}`);
  };
  check('A bolus', largestBolusInAnHour(resolved) / kilograms, 'mg/kg', domain.bolusMgPerKg);
  check('A rate', (fastestInfusion(resolved) * 60) / kilograms, 'mg/kg/h', domain.infusionMgPerKgPerHour);
  check('A duration', durationMin(resolved) / 60, 'h', inHours(domain.durationMin));
  return found;
}

/** Of a weight or a rate that was worked out from one: a hair over a limit is the limit. */
const roundingAllowance = 1e-9;

const isOutside = (value: number, limits: DomainRange | undefined): limits is DomainRange =>
  limits !== undefined && (value < limits.from || value > (limits.to ?? Number.POSITIVE_INFINITY));

const range = ({ from, to }: DomainRange, unit: string): string =>
  to === undefined ? `from ${formatNumber(from)} ${unit}` : `${formatNumber(from)} to ${formatNumber(to)} ${unit}`;

const inHours = (limit: DomainLimit | undefined): DomainLimit | undefined =>
  limit && { upTo: limit.upTo / 60, basis: limit.basis };

/** In mg: the boluses that start within the hour from some bolus on. */
function largestBolusInAnHour({ events }: ResolvedRegimen): number {
  const boluses = events.filter(({ type }) => type === 'bolus');
  const within = boluses.map((first) =>
    boluses
      .filter(({ start }) => start.value >= first.start.value && start.value < first.start.value + 60)
      .reduce((total, { dose }) => total + dose.value, 0),
  );
  return Math.max(0, ...within);
}

/** In mg/min: the most that all infusions together give at any time. */
function fastestInfusion(resolved: ResolvedRegimen): number {
  const infusions = resolved.events.filter(({ type }) => type === 'infusion');
  return Math.max(0, ...inputTimeline({ ...resolved, events: infusions }).map(({ rate }) => rate));
}

function durationMin(resolved: ResolvedRegimen): number {
  const timeline = inputTimeline(resolved);
  return (timeline.at(-1)?.time ?? 0) - (timeline[0]?.time ?? 0);
}
