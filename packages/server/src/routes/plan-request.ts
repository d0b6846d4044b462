import { convertUnit, type PatientRecord } from '@ketaguide/fhir';
import { combineFindings, findingById, parseAnswers } from '@ketaguide/guideline';
import { makePlan, type Plan, type PlanInput } from '@ketaguide/planning';
import { InvalidValueError, parseIsoDate } from '@ketaguide/quantities';
import Type from 'typebox';
import { AnswersBody } from '../documents/answers.ts';
import { oneOf } from '../documents/one-of.ts';
import { RegimenBody } from '../documents/regimen.ts';
import { RequestError } from '../problem.ts';
import { regimenFieldOf, regimenOf } from './regimen-of.ts';

/** What a body says of a plan, wherever one is asked for. */
export const planFields = {
  regimen: RegimenBody,
  careSetting: Type.Optional(oneOf(['unmonitored', 'monitored', 'icu', 'unknown'])),
  refractoryPain: Type.Optional(oneOf(['yes', 'no', 'unknown'])),
  targetPain: Type.Optional(oneOf([...choicesOf('target-pain'), 'unknown'])),
  answers: Type.Optional(AnswersBody),
  confirmWeightKg: Type.Optional(Type.Number({ description: 'An unusual weight that is meant' })),
  asOf: Type.Optional(Type.String({ description: 'The day of the plan; today when absent' })),
};

const PlanFields = Type.Object(planFields);
type PlanFields = Type.Static<typeof PlanFields>;

/** The choices of a finding, in the words of the definition. */
function choicesOf(id: 'target-pain'): readonly string[] {
  const finding = findingById(id);
  return finding.kind === 'choice' ? finding.choices.map(({ value }) => value) : [];
}

/** What else a plan is worked out from, besides the fields that every request has. */
export interface MoreOfPlan
  extends Partial<Pick<PlanInput, 'bag' | 'weightBasis' | 'weightDate' | 'reasons' | 'policy' | 'previous'>> {
  /** What is known besides the answers. Left out: nothing was read. */
  readonly recorded?: (asOf: string) => Pick<PatientRecord, 'findings' | 'medicines'>;
}

/** @throws RequestError that names the field of the body which cannot be used */
export function planOfRequest(
  body: PlanFields,
  today: () => string,
  { recorded: read, ...more }: MoreOfPlan = {},
): Plan {
  const { answers, confirmWeightKg, careSetting, refractoryPain, targetPain } = body;
  const asOf = dayOf(body.asOf ?? today());
  const recorded = read?.(asOf);
  const plan = planOf({
    regimen: regimenOf(body.regimen),
    asOf,
    stated: {
      ...(careSetting && { careSetting }),
      ...(refractoryPain && { refractoryPain }),
      ...(targetPain && { targetPain }),
    },
    ...((answers || recorded) && {
      findings: combineFindings(recorded?.findings ?? {}, parseAnswers(answers ?? {}, convertUnit, asOf)),
    }),
    ...(recorded && { medicines: recorded.medicines }),
    ...(confirmWeightKg === undefined ? {} : { confirmed: [{ field: 'weight', value: confirmWeightKg }] }),
    ...more,
  });
  const [unconfirmed] = plan.confirmations;
  if (unconfirmed) {
    throw new RequestError(
      `${unconfirmed.message} To confirm it, send "confirmWeightKg": ${unconfirmed.value}.`,
      'regimen.patient.weightKg',
    );
  }
  return plan;
}

/** @throws RequestError for what can be read and cannot be planned */
function planOf(input: PlanInput): Plan {
  try {
    return makePlan(input);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    throw new RequestError(error.message, fieldOf(error.field));
  }
}

const fieldOf = (field: string): string =>
  field.startsWith('reason for ') ? 'reasons' : (fields[field] ?? regimenFieldOf(field));

/** The fields of the body, by the names that the planner gives them. Whatever else it refuses is the regimen's. */
const fields: Readonly<Record<string, string>> = {
  'care-setting': 'careSetting',
  'refractory-pain': 'refractoryPain',
  'target-pain': 'targetPain',
  weight: 'regimen.patient.weightKg',
  bag: 'regimen.bag',
  'bag concentration': 'regimen.bag',
};

function dayOf(asOf: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isDay(asOf)) {
    throw new RequestError(`asOf: expected a day such as 2026-11-23, got ${JSON.stringify(asOf)}.`, 'asOf');
  }
  return asOf;
}

export function isDay(text: string): boolean {
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
}
