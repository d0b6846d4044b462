import type { FindingId } from '@ketaguide/guideline';
import { type Change, describeWayOut, type Plan, type WayOut } from '@ketaguide/planning';
import { noBreakSpace, quantity } from '@ketaguide/quantities';
import type { PlanDraft } from '../../../case/plan-draft.ts';
import { keepTogether } from '../../../words/keep-together.ts';
import { amount, durationWords } from './amount.ts';

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
    change: changesOf(way, draft),
    toSettle: way.changes.flatMap((change) => (change.what === 'setting' ? change.findings : [])),
  }));
}

function changesOf({ changes }: WayOut, draft: PlanDraft): Partial<PlanDraft> | undefined {
  const parts = changes.map((change) => changeOf(change, draft)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : Object.assign({}, ...parts);
}

function changeOf(change: Change, draft: PlanDraft): Partial<PlanDraft> | undefined {
  switch (change.what) {
    case 'rate':
      return { rate: String(change.to.value) };
    case 'bolus':
      return change.to.value === 0 ? { bolus: '', bolusMinutes: '' } : { bolus: String(change.to.value) };
    case 'duration':
      return durationTexts(change.to.value);
    case 'bag':
      return { bag: listedBag({ mg: change.to.drug.value, ml: change.to.volume.value }, draft.bag.vial) };
    default:
      return undefined;
  }
}

export function durationTexts(minutes: number): { readonly hours: string; readonly minutes: string } {
  return { hours: String(Math.floor(minutes / 60)), minutes: String(minutes % 60) };
}

/** A bag of the list, with what has to be drawn for it when the vial is known. */
export const listedBag = (listed: { readonly mg: number; readonly ml: number }, vial: number | undefined) => ({
  listed,
  vial,
  drawn: vial === undefined ? '' : String(listed.mg / vial),
  volume: String(listed.ml),
});

/** The shortest infusion at this rate that meets what is asked of total and duration. */
export interface Shortest {
  readonly rate: string;
  readonly duration: string;
  readonly total: string;
  readonly change: Partial<PlanDraft>;
}

export function shortest(plan: Plan): Shortest | undefined {
  const infusion = plan.infusions[0];
  const { rate, rateByWeight } = infusion?.dose ?? {};
  if (infusion?.shortest === undefined || rate === undefined || rateByWeight === undefined) return undefined;
  const hours = infusion.shortest.value / minutesPerHour;
  return {
    rate: amount(rateByWeight),
    duration: durationWords(infusion.shortest).replaceAll(' ', noBreakSpace),
    total: amount(quantity(rate.value * hours, 'mg')),
    change: durationTexts(infusion.shortest.value),
  };
}

const minutesPerHour = 60;
