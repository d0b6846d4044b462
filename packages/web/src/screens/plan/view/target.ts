import { curveRefusal, type PharmacokineticModel, simulate, targetToDose } from '@ketaguide/pharmacokinetics';
import { amountInWords, durationInWords } from '@ketaguide/planning';
import { quantity, type Regimen } from '@ketaguide/quantities';
import type { PlanDraft } from '../../../case/plan-draft.ts';
import { numberOf, type Reading, readNumber } from '../../../parts/read-number.ts';
import { keepTogether } from '../../../words/keep-together.ts';
import { concentration } from './concentration-words.ts';
import { type PlanFor, planView } from './plan-view.ts';
import { rateBasisOf, rateText } from './rate-unit.ts';
import { readSteps, type StepReading } from './read-steps.ts';
import { durationTexts } from './step-changes.ts';

/** What is wanted, as it is typed: a concentration in plasma, at a time from the start. */
export interface TypedTarget {
  readonly concentration: string;
  readonly hours: string;
  readonly minutes: string;
}

export const noTarget: TypedTarget = { concentration: '', hours: '', minutes: '' };

export interface TargetView {
  readonly concentration: Reading;
  readonly time: StepReading | undefined;
  /** Undefined while something is missing or cannot be read. */
  readonly found: FoundRate | undefined;
  /** Why no rate is found although everything is there. */
  readonly why: string | undefined;
}

/** The one rate that the model's typical adult needs. */
export interface FoundRate {
  /** "0.48 mg/kg per hour reaches 198 ng/mL in plasma after 2 h." */
  readonly words: string;
  /** What the checks say of rate and setting at that rate. */
  readonly checks: readonly string[];
  /** In what it goes beyond the model. */
  readonly outside: readonly string[];
  /** The plan with that rate; undefined where it is not planned at all. */
  readonly change: Partial<PlanDraft> | undefined;
  /** "0.48 mg/kg per hour", as it would be entered. */
  readonly rate: string;
}

/** Beyond it a number was mistyped, or is in another unit. */
export const highestConcentration = 20_000;

/** The constant rate, without a bolus, that brings the typical adult of a model to a concentration. Never a target by itself. */
export function targetView(
  draft: PlanDraft,
  planFor: PlanFor,
  model: PharmacokineticModel,
  typed: TypedTarget,
): TargetView {
  const wanted = readNumber(typed.concentration, { from: 0, to: highestConcentration, moreThanFrom: true });
  const [time] = readSteps([{ id: 1, kind: 'rate', rate: '', ...typed }], { from: 0, to: 0 }).steps;
  const [value, at] = [numberOf(wanted), time?.duration];
  const read = { concentration: wanted, time };
  if (value === undefined || at === undefined) return { ...read, found: undefined, why: undefined };

  const { reading } = planView(draft, planFor);
  const weight = numberOf(reading.weight);
  if (weight === undefined) return { ...read, found: undefined, why: 'Enter the weight first.' };
  const age = planFor.findings?.age?.fact?.value;
  const patient = {
    weight: quantity(weight, 'kg'),
    ...(typeof age === 'object' && age.unit === 'a' ? { age: quantity(age.value, 'a') } : {}),
  };
  const refusal = curveRefusal(patient, model);
  if (refusal !== undefined) return { ...read, found: undefined, why: refusal.message };

  const found = targetToDose(patient, model, {
    concentration: quantity(value, 'ng/mL'),
    site: 'plasma',
    at: quantity(at, 'min'),
  });
  if (!found.reached) return { ...read, found: undefined, why: 'No rate is needed for that.' };
  return { ...read, ...atRate(draft, planFor, model, { exactRate: found.rate.value, wanted: value, at }) };
}

interface Wanted {
  readonly exactRate: number;
  readonly wanted: number;
  readonly at: number;
}

const hundred = 100;

/** The rate as it is prescribed, in hundredths, and what the plan would be with it. */
function atRate(
  draft: PlanDraft,
  planFor: PlanFor,
  model: PharmacokineticModel,
  { exactRate, wanted, at }: Wanted,
): Pick<TargetView, 'found' | 'why'> {
  const rate = Math.round(exactRate * hundred) / hundred;
  if (rate === 0)
    return { found: undefined, why: `That takes less than ${amountInWords(quantity(1 / hundred, 'mg/kg/h'))}.` };
  const { reading } = planView(draft, planFor);
  const length = reading.steps.reduce((sum, { duration }) => sum + (duration ?? 0), 0);
  const one = { id: 1, kind: 'rate', rate: String(rate), ...durationTexts(Math.max(length, at)) } as const;
  const inOneRate: PlanDraft = {
    ...draft,
    rateUnit: 'mg/kg/h',
    steps: [one],
    bolus: '',
    bolusMinutes: '',
    days: '',
    reasons: [],
  };
  const { plan, refusal } = planView(inOneRate, planFor);
  if (plan === undefined) return { found: undefined, why: refusal ?? 'That rate cannot be planned.' };
  const checks = plan.checks.filter(
    ({ id, level }) => level !== 'note' && (id.startsWith('dosing.infusion') || id.startsWith('personnel.setting')),
  );
  const text = rateText(rate, draft.rateUnit, rateBasisOf(plan));
  const isStopped = checks.some(({ level }) => level === 'stop');
  // A rate is proportional to what it reaches.
  const reached = concentration((wanted * rate) / exactRate);
  return {
    why: undefined,
    found: {
      words: keepTogether(
        `${amountInWords(quantity(rate, 'mg/kg/h'))} reaches ${reached} ng/mL in plasma after ${durationInWords(quantity(at, 'min'))}, without a bolus.`,
      ),
      checks: checks.map(({ fact, rule }) => keepTogether([fact, rule].filter((part) => part !== undefined).join(' '))),
      outside: simulate(regimenOf(plan.input.regimen), model).outsideModelDomain,
      change:
        isStopped || text === undefined ? undefined : { steps: [{ ...one, rate: text }], bolus: '', bolusMinutes: '' },
      rate: amountInWords(quantity(rate, 'mg/kg/h')),
    },
  };
}

/** One time is enough to ask a model where its data end. */
const regimenOf = (regimen: Regimen): Regimen => ({ ...regimen, sampleTimes: [quantity(0, 'min')] });
