import type { Findings } from '@ketaguide/guideline';
import { makePlan, type Plan, type PlanInput, type SigningState, signingState } from '@ketaguide/planning';
import { InvalidValueError, parseRegimen, quantity } from '@ketaguide/quantities';
import type { PlanDraft } from '../../../case/plan-draft.ts';
import type { Signature } from '../../../case/plan-state.ts';
import { numberOf } from '../../../parts/read-number.ts';
import { eventsOf } from './draft-events.ts';
import { type DraftReading, readDraft } from './read-draft.ts';
import { type RecordWeight, recordWeight } from './record-weight.ts';

/** Who the plan is for. Without findings nobody has looked at a patient. */
export interface PlanFor {
  readonly findings: Findings | undefined;
  readonly asOf: string;
  /** On record, where one is open: the label speaks of some. */
  readonly medicines?: PlanInput['medicines'] | undefined;
  /** The clinic's; left out: what holds until a clinic settles its own. */
  readonly policy?: PlanInput['policy'] | undefined;
  /** What was signed last: a figure ten times as high or low is said. See `previousDose`. */
  readonly previous?: PlanInput['previous'] | undefined;
}

/** Everything that the Plan screen shows, worked out from what was typed and what is known. */
export interface PlanView {
  readonly reading: DraftReading;
  readonly known: RecordWeight | undefined;
  /** Undefined while something is missing or cannot be read: then no figure is shown. */
  readonly plan: Plan | undefined;
  /** Why there is no plan although everything could be read. */
  readonly refusal: string | undefined;
  readonly signing: SigningState | undefined;
}

export function planView(draft: PlanDraft, planFor: PlanFor): PlanView {
  const { findings, asOf } = planFor;
  const known = findings === undefined ? undefined : recordWeight(findings, asOf);
  const reading = readDraft(draft, known, asOf);
  try {
    const input = planInput(draft, reading, known, planFor);
    if (input === undefined) return { reading, known, plan: undefined, refusal: undefined, signing: undefined };
    const plan = makePlan(input);
    return { reading, known, plan, refusal: undefined, signing: signingState(plan) };
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    return { reading, known, plan: undefined, refusal: refusalWords(error), signing: undefined };
  }
}

const refusalWords = ({ field, value, expected }: InvalidValueError): string =>
  `${field.charAt(0).toUpperCase()}${field.slice(1)} ${String(value)} cannot be planned. Expected: ${expected}.`;

function planInput(
  draft: PlanDraft,
  reading: DraftReading,
  known: RecordWeight | undefined,
  { findings, asOf, medicines, policy, previous }: PlanFor,
): PlanInput | undefined {
  const weightKg = numberOf(reading.weight);
  const events = eventsOf(reading, draft.rateUnit);
  if (events === undefined) return undefined;
  const age = findings?.age?.fact?.value;
  const regimen = parseRegimen({
    patient: {
      ...(weightKg === undefined ? {} : { weightKg }),
      ...(typeof age === 'object' && age.unit === 'a' ? { ageYears: age.value } : {}),
    },
    events,
  });
  const { bag } = reading.bag;
  return {
    regimen: bag === undefined ? regimen : { ...regimen, bag: { drug: bag.drug, volume: bag.volume } },
    asOf,
    ...(findings === undefined ? { stated: draft.stated } : { findings: withoutWeight(findings, weightKg) }),
    ...(bag === undefined ? {} : { bag }),
    ...weightSaid(draft, weightKg, known),
    ...(medicines === undefined ? {} : { medicines }),
    ...(policy === undefined ? {} : { policy }),
    ...(previous === undefined ? {} : { previous }),
    confirmed: draft.confirmed,
    reasons: draft.reasons,
  };
}

/** What a plan is held against: what was signed before it was changed. While a signature holds, what it was held against. */
export function previousDose(signature: Signature | undefined): PlanInput['previous'] {
  if (signature === undefined) return undefined;
  const { input, result } = signature.plan;
  if (signature.unsigned === undefined) return input.previous;
  // Every infusion of a course is the same, and one is what a figure is compared with.
  const [infusion] = result.sessions;
  if (infusion === undefined) return undefined;
  const { doseRateMgPerKgPerH: rate, totalMg: total, durationMin } = infusion;
  return {
    ...(rate === null ? {} : { rate: quantity(rate, 'mg/kg/h') }),
    ...(total === null ? {} : { total: quantity(total, 'mg') }),
    duration: quantity(durationMin, 'min'),
  };
}

/** Which weight it is and of which day: what somebody said, else what the record says of the weight that is used. */
function weightSaid(
  { weightBasis, weightDate }: PlanDraft,
  weightKg: number | undefined,
  known: RecordWeight | undefined,
): Pick<PlanInput, 'weightBasis' | 'weightDate'> {
  if (weightKg === undefined) return {};
  const date = weightDate !== '' ? weightDate : weightKg === known?.value ? known.date : undefined;
  return {
    ...(weightBasis === undefined ? {} : { weightBasis }),
    ...(date === undefined ? {} : { weightDate: date }),
  };
}

/** A weight that counts only after somebody has confirmed it must not come in by the back door. */
function withoutWeight(findings: Findings, weightKg: number | undefined): Findings {
  if (weightKg !== undefined) return findings;
  const { weight: _notUsed, ...others } = findings;
  return others;
}
