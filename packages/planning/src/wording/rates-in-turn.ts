import { noBreakSpace, type Quantity, quantity, toNumber, type Unit, units } from '@ketaguide/quantities';
import type { PlannedInfusion } from '../plan/plan.ts';
import { amountInWords, amountWithoutUnit, durationInWords } from './amount-in-words.ts';

/** Beyond so many rates a line of them is not read any more. */
const mostInALine = 4;

/** Rates one after another: "17.5 mL/h", "17.5, then 21 mL/h", "17.5, 21, then 28 mL/h", "17.5 mL/h, then 5 more". */
export function inTurn(rates: readonly Quantity<Unit>[]): string {
  const [first, ...others] = rates;
  const last = others.at(-1);
  if (first === undefined) return '';
  if (last === undefined) return amountInWords(first);
  if (rates.length > mostInALine) return `${amountInWords(first)}, then ${others.length}${noBreakSpace}more`;
  const before = rates
    .slice(0, -1)
    .map((rate) => amountWithoutUnit(rate))
    .join(', ');
  return `${before}, then ${amountInWords(last)}`;
}

/** The same in both units, each rate said once until it changes: a pause between two equal rates changes nothing. */
export interface RateRuns {
  /** In mg per hour; empty without a weight. */
  readonly doses: readonly Quantity<'mg/h'>[];
  /** As they are set on the pump; empty without a bag or a weight. */
  readonly onPump: readonly Quantity<'mL/h'>[];
}

export function rateRuns(infusions: readonly PlannedInfusion[]): RateRuns {
  const doses = infusions.flatMap(({ session }) =>
    session.segments.map(({ rate }) => rate && quantity(toNumber(rate), 'mg/h')),
  );
  const set = infusions.flatMap(({ program }) =>
    (program?.steps ?? []).flatMap(({ type, rate }) =>
      type === 'infusion' && rate !== undefined ? [quantity(toNumber(rate), 'mL/h')] : [],
    ),
  );
  const known = doses.filter((dose) => dose !== undefined);
  if (known.length < doses.length) return { doses: [], onPump: [] };
  const changes = known.map((dose, index) => index === 0 || dose.value !== known[index - 1]?.value);
  return {
    doses: known.filter((_, index) => changes[index]),
    onPump: set.filter((_, index) => changes[index]),
  };
}

/** What the pump does after another, where that is more than one thing: "1 h at 17.5 mL/h, 15 min pause, 2 h at 21 mL/h". */
export function programWords({ program }: PlannedInfusion): string | undefined {
  const steps = (program?.steps ?? []).filter(({ type }) => type !== 'bolus');
  if (steps.length <= 1) return undefined;
  return steps
    .map(({ type, duration, rate }) => {
      const time = durationInWords(quantity(toNumber(duration), 'min'));
      return type === 'pause' || rate === undefined
        ? `${time}${noBreakSpace}pause`
        : `${time} at ${amountInWords(quantity(toNumber(rate), 'mL/h'))}`;
    })
    .join(', ');
}

/** "— mL/h": a dash where a rate is not known. */
export const unknownRate = (unit: 'mg/h' | 'mL/h'): string =>
  `—${noBreakSpace}${units[unit].other.replaceAll(' ', noBreakSpace)}`;
