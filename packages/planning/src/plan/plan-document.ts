import {
  type FindingId,
  guidelineId,
  type Notice,
  type Provenance,
  type RecommendationId,
  rulesVersion,
} from '@ketaguide/guideline';
import { type Exact, toNumber } from '@ketaguide/quantities';
import { bagsNeeded } from '../bag/bag-capacity.ts';
import { describeBag, describeMaking } from '../bag/describe-bag.ts';
import { exactConcentration } from '../bag/prepared-bag.ts';
import type { CheckLevel } from '../checks/check.ts';
import { numberIfKnown, ratio, sum, sumIfKnown } from '../dosing/exact-amounts.ts';
import { exactDoseOf } from '../dosing/planned-dose.ts';
import type { ConfirmationNeeded } from '../dosing/weight-confirmation.ts';
import type { GivenReason, ReasonId } from '../signing/reason.ts';
import { reasonsFor } from '../signing/reason.ts';
import { signingState } from '../signing/signing-state.ts';
import type { Plan, PlannedInfusion } from './plan.ts';
import { type WayOutDocument, wayOutDocument } from './way-out-document.ts';

/** The version of the document's form, not of what it says. */
export const planSchemaVersion = '1';

/**
 * A plan in the form that other programs read: schemas/plan.schema.json. Each number has its unit in its name and is
 * unrounded; null: not known, for want of a weight or a bag.
 */
export interface PlanDocument {
  readonly schemaVersion: typeof planSchemaVersion;
  readonly guideline: { readonly id: string; readonly rulesVersion: string };
  readonly policy: { readonly id: string; readonly version: string };
  readonly asOf: string;
  readonly weight: WeightDocument | null;
  /** The highest rate of all infusions. */
  readonly doseRateMgPerH: number | null;
  readonly doseRateMgPerKgPerH: number | null;
  readonly pumpRateMlPerH: number | null;
  /** Infused in the whole course, without the boluses. */
  readonly totalMg: number | null;
  readonly bolusMg: number | null;
  readonly totalWithBolusMg: number | null;
  readonly volumeMl: number | null;
  readonly bolusMl: number | null;
  readonly bag: BagDocument | null;
  /** Whether one bag holds what the largest infusion takes, bolus included. */
  readonly bagSufficient: boolean | null;
  /** What the pump's rates, in its steps, infuse over the planned times. */
  readonly afterPumpRoundingMg: number | null;
  /** How long infusions run in the whole course, without pauses. */
  readonly durationMin: number;
  readonly sessions: readonly SessionDocument[];
  readonly program: ProgramDocument | null;
  readonly checks: readonly CheckDocument[];
  /** The shortest whole minute at this rate that meets the least total and the duration; of several infusions the longest. */
  readonly toMeetMinimum: { readonly durationMin: number | null };
  readonly notChecked: readonly RecommendationId[];
  /** What was taken as said by naming the setting. */
  readonly stated: readonly { readonly finding: FindingId; readonly value: string; readonly message: string }[];
  readonly needsConfirmation: readonly ConfirmationNeeded[];
  readonly reasons: readonly GivenReason[];
  readonly signing: {
    readonly isSignable: boolean;
    readonly stops: readonly string[];
    readonly missingReasons: readonly string[];
  };
  readonly notices: readonly Notice[];
}

export interface WeightDocument {
  readonly value: number;
  readonly unit: 'kg';
  readonly basis: string;
  readonly source: string;
  readonly date: string | null;
  /** How it was converted, where it was entered in another unit. */
  readonly note: string | null;
}

export interface BagDocument {
  readonly mg: number;
  readonly ml: number;
  readonly mgPerMl: number;
  /** The total first: "500 mg in 250 mL (2 mg per mL)". */
  readonly inWords: string;
  readonly making: string | null;
}

/** One infusion of the course: the events between two long pauses. */
export interface SessionDocument {
  readonly number: number;
  readonly startMin: number;
  readonly endMin: number;
  readonly durationMin: number;
  readonly doseRateMgPerH: number | null;
  readonly doseRateMgPerKgPerH: number | null;
  readonly totalMg: number | null;
  readonly bolusMg: number | null;
  readonly totalWithBolusMg: number | null;
  readonly volumeMl: number | null;
  readonly bolusMl: number | null;
  readonly bagsNeeded: number | null;
  readonly afterPumpRoundingMg: number | null;
  readonly toMeetMinimum: { readonly durationMin: number | null };
  readonly waysOut: readonly WayOutDocument[];
}

export interface ProgramDocument {
  readonly rateStepMlPerH: number;
  readonly volumeStepMl: number;
  readonly steps: readonly {
    readonly session: number;
    readonly type: 'bolus' | 'infusion' | 'pause';
    readonly startMin: number;
    readonly durationMin: number;
    readonly rateMlPerH: number | null;
    /** The volume to be infused, at which the pump stops. */
    readonly volumeMl: number;
    readonly doseMg: number;
  }[];
}

export interface CheckDocument {
  readonly id: string;
  readonly level: CheckLevel;
  readonly recommendation: RecommendationId | null;
  readonly provenance: Provenance;
  readonly message: string;
  readonly fact: string;
  readonly rule: string | null;
  readonly choice: string | null;
  readonly sessions: readonly number[] | null;
  readonly unknown: readonly FindingId[];
  readonly annotations: readonly string[];
  readonly source: { readonly text: string; readonly url: string } | null;
  /** The reasons to offer; empty where none is asked for. */
  readonly reasons: readonly ReasonId[];
}

/** The plan as plain data. */
export function planDocument(plan: Plan): PlanDocument {
  const { input, bag, infusions, context } = plan;
  const highest = highestRates(infusions);
  const concentration = bag && exactConcentration(bag);
  const signing = signingState(plan);
  const sessions = infusions.map(({ session }) => session);
  return {
    schemaVersion: planSchemaVersion,
    guideline: { id: guidelineId, rulesVersion },
    policy: { id: context.policy.id, version: context.policy.version },
    asOf: input.asOf,
    weight: weightDocument(plan),
    doseRateMgPerH: highest?.dose.rate?.value ?? null,
    doseRateMgPerKgPerH: highest?.dose.rateByWeight?.value ?? null,
    pumpRateMlPerH: inBag(highest && exactDoseOf(highest.session).rate, concentration),
    totalMg: plan.infused?.value ?? null,
    bolusMg: plan.bolus?.value ?? null,
    totalWithBolusMg: plan.total?.value ?? null,
    volumeMl: inBag(sumIfKnown(sessions.map(({ infused }) => infused)), concentration),
    bolusMl: inBag(sumIfKnown(sessions.map(({ bolus }) => bolus)), concentration),
    bag: bagDocument(plan),
    bagSufficient: plan.isBagSufficient ?? null,
    afterPumpRoundingMg: orNull(sumIfKnown(infusions.map(({ program }) => program?.infusedAtSetRates))),
    durationMin: toNumber(sum(sessions.map(({ running }) => running))),
    sessions: infusions.map((infusion) => sessionDocument(infusion, plan, concentration)),
    program: programDocument(plan),
    checks: plan.checks.map((check) => ({
      id: check.id,
      level: check.level,
      recommendation: check.recommendation,
      provenance: check.provenance,
      message: check.message,
      fact: check.fact,
      rule: check.rule ?? null,
      choice: check.choice ?? null,
      sessions: check.infusions ?? null,
      unknown: check.unknown,
      annotations: check.annotations,
      source: check.source ?? null,
      reasons: reasonsFor(check),
    })),
    toMeetMinimum: { durationMin: longest(infusions) },
    notChecked: plan.notChecked,
    stated: plan.taken,
    needsConfirmation: plan.confirmations,
    reasons: plan.reasons,
    signing: {
      isSignable: signing.isSignable,
      stops: signing.stops.map(({ id }) => id),
      missingReasons: signing.missingReasons.map(({ id }) => id),
    },
    notices: noticesOf(plan),
  };
}

/** The infusion with the highest rate; the first while rates are not known. */
function highestRates(infusions: readonly PlannedInfusion[]): PlannedInfusion | undefined {
  const [first, ...others] = infusions;
  return others.reduce(
    (highest, infusion) => ((infusion.dose.rate?.value ?? 0) > (highest?.dose.rate?.value ?? 0) ? infusion : highest),
    first,
  );
}

/** What that many mg, or mg/h, are in mL of the bag. */
const inBag = (amount: Exact | undefined, concentration: Exact | undefined): number | null =>
  orNull(amount && concentration && ratio(amount, concentration));

const orNull = (amount: Exact | undefined): number | null => numberIfKnown(amount) ?? null;

/** Null as soon as one infusion can never meet the minimum, and where nothing is infused. A bolus alone does not count. */
function longest(infusions: readonly PlannedInfusion[]): number | null {
  const durations = infusions
    .filter(({ session }) => session.segments.length > 0)
    .map(({ shortest }) => shortest?.value);
  const known = durations.filter((duration) => duration !== undefined);
  return known.length === durations.length && known.length > 0 ? Math.max(...known) : null;
}

function weightDocument({ weight }: Plan): WeightDocument | null {
  if (weight === undefined) return null;
  const { basis, source, date, note } = weight;
  return { value: weight.weight.value, unit: 'kg', basis, source, date: date ?? null, note: note ?? null };
}

function bagDocument({ bag }: Plan): BagDocument | null {
  if (bag === undefined) return null;
  const making = describeMaking(bag, { ascii: true });
  return {
    mg: bag.drug.value,
    ml: bag.volume.value,
    mgPerMl: bag.concentration.value,
    inWords: describeBag(bag, { ascii: true }),
    making: making === '' ? null : making,
  };
}

function sessionDocument(
  { session, dose, program, shortest, waysOut }: PlannedInfusion,
  { bag, weight }: Plan,
  concentration: Exact | undefined,
): SessionDocument {
  const both = sumIfKnown([session.infused, session.bolus]);
  return {
    number: session.number,
    startMin: toNumber(session.start),
    endMin: toNumber(session.end),
    durationMin: dose.duration.value,
    doseRateMgPerH: dose.rate?.value ?? null,
    doseRateMgPerKgPerH: dose.rateByWeight?.value ?? null,
    totalMg: dose.total?.value ?? null,
    bolusMg: dose.bolus?.value ?? null,
    totalWithBolusMg: orNull(both),
    volumeMl: inBag(session.infused, concentration),
    bolusMl: inBag(session.bolus, concentration),
    bagsNeeded: bag === undefined || both === undefined ? null : bagsNeeded(bag, both),
    afterPumpRoundingMg: orNull(program?.infusedAtSetRates),
    toMeetMinimum: { durationMin: shortest?.value ?? null },
    waysOut: weight === undefined ? [] : waysOut.map((way) => wayOutDocument(way, weight.weight)),
  };
}

function programDocument({ bag, infusions, context }: Plan): ProgramDocument | null {
  if (bag === undefined || infusions.some(({ program }) => program === undefined)) return null;
  return {
    rateStepMlPerH: context.policy.pump.rate.value,
    volumeStepMl: context.policy.pump.volume.value,
    steps: infusions.flatMap(({ session, program }) =>
      (program?.steps ?? []).map((step) => ({
        session: session.number,
        type: step.type,
        startMin: toNumber(step.start),
        durationMin: toNumber(step.duration),
        rateMlPerH: orNull(step.rate),
        volumeMl: toNumber(step.volume),
        doseMg: toNumber(step.dose),
      })),
    ),
  };
}

/** Who is under 18 is told by a check. Whether the pain lies inside the population, only where somebody was asked. */
function noticesOf({ assessment, input }: Plan): readonly Notice[] {
  const wasAsked = input.findings !== undefined || input.stated?.targetPain !== undefined;
  return assessment.notices.filter(({ code }) => code === 'outside-population' && wasAsked);
}
