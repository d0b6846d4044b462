import { clinicPolicyDocument, type Plan } from '@ketaguide/planning';
import type { Quantity, Regimen, RegimenEvent, Unit } from '@ketaguide/quantities';
import { dateOrText } from '../../../case/case-heading.ts';
import type { OpenCase } from '../../../case/case-state.ts';
import { numberNotEntered } from '../../../case/course-case.ts';
import { isSigned, type Signature } from '../../../case/plan-state.ts';

interface SheetParts {
  readonly plan: Plan;
  readonly openCase: OpenCase;
  readonly signature: Signature | undefined;
  readonly paper: string;
  readonly printedAt: string;
}

/** The plan as the server draws it, with all that it is made of: the body of POST /api/sheets/plan. */
export function sheetRequest({ plan, openCase, signature, paper, printedAt }: SheetParts) {
  const { input, context, reasons } = plan;
  const { regimen, asOf, stated = {}, findings, medicines = [], previous, weightBasis, weightDate } = input;
  const confirmedWeight = input.confirmed?.findLast(({ field }) => field === 'weight');
  return {
    regimen: regimenJson(regimen),
    asOf,
    paper,
    printedAt,
    ...stated,
    ...(findings === undefined ? {} : { findings, medicines, patient: patientOf(openCase) }),
    policy: clinicPolicyDocument(context.policy),
    ...(previous === undefined ? {} : { previous }),
    ...(confirmedWeight === undefined ? {} : { confirmWeightKg: confirmedWeight.value }),
    ...(weightBasis === undefined ? {} : { weightBasis }),
    ...(weightDate === undefined ? {} : { weightDate }),
    ...bagMakingOf(plan),
    reasons,
    ...(signature !== undefined && isSigned(signature)
      ? { signature: { author: signature.plan.author, signedAt: signature.plan.signedAt } }
      : {}),
  };
}

/** Why there is nothing to draw yet; undefined when there is. */
export function whyNoSheet(plan: Plan | undefined): string | undefined {
  if (plan === undefined) return 'Once the plan is entered.';
  if (plan.weight === undefined) return 'Once the weight is entered.';
  return plan.confirmations.length > 0 ? 'Once the weight is confirmed.' : undefined;
}

/** The label of the plan's bag: the body of POST /api/sheets/bag-label. */
export function labelRequest({ plan, openCase, paper, printedAt }: Omit<SheetParts, 'signature'>) {
  const { bag, input } = plan;
  if (bag === undefined) throw new Error('there is no bag to label');
  return {
    bag: { mg: bag.drug.value, ml: bag.volume.value },
    ...bagMakingOf(plan),
    ...(input.findings === undefined ? {} : { patient: patientOf(openCase) }),
    paper,
    printedAt,
  };
}

/** Why there is no label yet; undefined when there is one. */
export const whyNoLabel = (plan: Plan | undefined): string | undefined =>
  plan?.bag === undefined ? 'Once the plan is entered and its bag chosen.' : undefined;

/** Who stands at the head of the sheet. What is not known is left out: there is a line to write it on. */
export function patientOf({ record, identity }: Pick<OpenCase, 'record' | 'identity'>) {
  const { name, recordNumber } = identity ?? {};
  const birthDate = record?.subject.birthDate;
  // A course without a number says so on the screen; on paper there is room to write one.
  const isNumber = recordNumber !== undefined && recordNumber !== numberNotEntered;
  return {
    ...(name === undefined ? {} : { name }),
    identifiers: [
      ...(isNumber ? [`Record ${recordNumber}`] : []),
      ...(birthDate === undefined ? [] : [`Born ${dateOrText(birthDate)}`]),
    ],
  };
}

function bagMakingOf({ bag }: Plan) {
  if (bag?.madeFrom === undefined && bag?.diluent === undefined) return {};
  const { madeFrom, diluent } = bag;
  return {
    bagMaking: {
      ...(madeFrom === undefined ? {} : { vialMgPerMl: madeFrom.vial.strength.value, drawnMl: madeFrom.drawn.value }),
      ...(diluent === undefined ? {} : { diluent }),
    },
  };
}

const amountKeys: Readonly<Partial<Record<Unit, string>>> = {
  mg: 'doseMg',
  'mg/kg': 'doseMgPerKg',
  'mg/h': 'rateMgPerH',
  'mg/kg/h': 'rateMgPerKgPerH',
  'mcg/kg/min': 'rateMcgPerKgPerMin',
  'mL/h': 'rateMlPerH',
};

/** As `parseRegimen` reads it. */
function regimenJson({ patient: { weight, age }, events, bag }: Regimen) {
  return {
    patient: {
      ...(weight === undefined ? {} : { weightKg: weight.value }),
      ...(age === undefined ? {} : { ageYears: age.value }),
    },
    events: events.map(eventJson),
    ...(bag === undefined ? {} : { bag: { mg: bag.drug.value, ml: bag.volume.value } }),
  };
}

const eventJson = ({ type, start, duration, amount }: RegimenEvent) => ({
  t: start.value,
  type,
  durationMin: duration.value,
  [keyOf(amount)]: amount.value,
});

function keyOf({ unit }: Quantity<Unit>): string {
  const key = amountKeys[unit];
  if (key === undefined) throw new Error(`a regimen has no amount in ${unit}`);
  return key;
}
