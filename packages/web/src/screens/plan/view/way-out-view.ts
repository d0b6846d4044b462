import type { FindingId } from '@ketaguide/guideline';
import {
  amountInWords,
  type Change,
  describeWayOut,
  durationInWords,
  inTurn,
  type Plan,
  type WayOut,
} from '@ketaguide/planning';
import { noBreakSpace, quantity, toNumber } from '@ketaguide/quantities';
import type { BagDraft, PlanDraft } from '../../../case/plan-draft.ts';
import { keepTogether } from '../../../words/keep-together.ts';
import { rateBasisOf } from './rate-unit.ts';
import { withRateBound, withRunningTime } from './step-changes.ts';

/** A way out of what fails, and what it would change in the draft. */
export interface WayOutRow {
  readonly way: WayOut;
  readonly words: string;
  /** The draft after one tap. Only numbers can be changed by a tap; a setting has to be stated by a person. */
  readonly change: Partial<PlanDraft> | undefined;
  readonly toSettle: readonly FindingId[];
}

export function wayOutRows(plan: Plan, draft: PlanDraft): readonly WayOutRow[] {
  const infusion = plan.infusions[0];
  const { weight } = plan;
  if (infusion === undefined || weight === undefined) return [];
  return infusion.waysOut.map((way) => ({
    way,
    words: keepTogether(describeWayOut(way, weight.weight)),
    change: changesOf(way, draft, plan),
    toSettle: way.changes.flatMap((change) => (change.what === 'setting' ? change.findings : [])),
  }));
}

/** The changes one after another, each on the draft that the one before left. */
function changesOf({ changes }: WayOut, draft: PlanDraft, plan: Plan): Partial<PlanDraft> | undefined {
  let change: Partial<PlanDraft> = {};
  for (const each of changes) change = { ...change, ...changeOf(each, { ...draft, ...change }, plan) };
  return Object.keys(change).length === 0 ? undefined : change;
}

function changeOf(change: Change, draft: PlanDraft, plan: Plan): Partial<PlanDraft> {
  switch (change.what) {
    case 'rate': {
      const bound = { from: change.from.value, to: change.to.value };
      const steps = withRateBound(draft.steps, bound, draft.rateUnit, rateBasisOf(plan));
      return steps === undefined ? {} : { steps };
    }
    case 'bolus':
      return change.to.value === 0 ? { bolus: '', bolusMinutes: '' } : { bolus: String(change.to.value) };
    case 'duration':
      return { steps: withRunningTime(draft.steps, change.to.value) };
    case 'bag':
      return { bag: listedBag({ mg: change.to.drug.value, ml: change.to.volume.value }, draft.bag) };
    default:
      return {};
  }
}

/** A bag of the list, with what has to be drawn for it when the vial is known. */
export const listedBag = (
  listed: { readonly mg: number; readonly ml: number },
  { vial, diluent }: Pick<BagDraft, 'vial' | 'diluent'>,
): BagDraft => ({
  listed,
  vial,
  drawn: vial === undefined ? '' : String(listed.mg / vial),
  volume: String(listed.ml),
  diluent,
});

/** The shortest infusion at these rates that meets what is asked of total and duration. */
export interface Shortest {
  /** "0.5 mg/kg per hour"; of several rates the last goes on. */
  readonly rate: string;
  readonly duration: string;
  readonly total: string;
  readonly change: Partial<PlanDraft>;
}

export function shortest(plan: Plan, draft: PlanDraft): Shortest | undefined {
  const infusion = plan.infusions[0];
  const { weight } = plan;
  if (infusion?.shortest === undefined || weight === undefined) return undefined;
  const minutes = infusion.shortest.value;
  const segments = infusion.session.segments.map(({ rate, duration }) => ({
    perHour: rate === undefined ? Number.NaN : toNumber(rate),
    minutes: toNumber(duration),
  }));
  const rates = segments.map(({ perHour }) => quantity(perHour / weight.weight.value, 'mg/kg/h'));
  return {
    rate: rates.length === 1 && infusion.dose.rateByWeight ? amountInWords(infusion.dose.rateByWeight) : inTurn(rates),
    duration: durationInWords(infusion.shortest).replaceAll(' ', noBreakSpace),
    total: amountInWords(quantity(infusedIn(segments, minutes), 'mg')),
    change: { steps: withRunningTime(draft.steps, minutes) },
  };
}

const minutesPerHour = 60;

/** Cut off after so many minutes, or carried on at the last rate. */
function infusedIn(segments: readonly { readonly perHour: number; readonly minutes: number }[], minutes: number) {
  let [left, infused] = [minutes, 0];
  segments.forEach(({ perHour, minutes: own }, index) => {
    const running = index === segments.length - 1 ? left : Math.min(own, left);
    infused += (perHour * running) / minutesPerHour;
    left -= running;
  });
  return infused;
}
