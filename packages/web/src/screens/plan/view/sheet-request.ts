import { defaultPolicy, type Plan } from '@ketaguide/planning';
import type { Quantity, Regimen, RegimenEvent, Unit } from '@ketaguide/quantities';
import { type AnswerSheet, answersOf } from '../../../case/answer-sheet.ts';
import type { CaseHeading } from '../../../case/case-heading.ts';
import type { OpenCase } from '../../../case/case-state.ts';
import type { Signature } from '../../../case/plan-state.ts';

interface SheetParts {
  readonly plan: Plan;
  readonly heading: CaseHeading;
  readonly signature: Signature | undefined;
  readonly sheet: AnswerSheet;
  readonly paper: string;
  readonly printedAt: string;
  /** The record as it was opened, where one was. */
  readonly record?: unknown;
}

/** The plan as the server draws it: the body of POST /api/sheets/plan. */
export function sheetRequest({ plan, heading, signature, sheet, record, paper, printedAt }: SheetParts) {
  const { regimen, asOf, stated = {}, findings, weightBasis, weightDate, confirmed = [] } = plan.input;
  const confirmedWeight = confirmed.findLast(({ field }) => field === 'weight');
  const isSigned = signature !== undefined && signature.unsigned === undefined;
  return {
    regimen: regimenJson(regimen),
    asOf,
    paper,
    printedAt,
    ...stated,
    ...(findings === undefined ? {} : { answers: answersJson(sheet), patient: patientOf(heading) }),
    ...(record === undefined ? {} : { record }),
    ...(confirmedWeight === undefined ? {} : { confirmWeightKg: confirmedWeight.value }),
    ...(weightBasis === undefined ? {} : { weightBasis }),
    ...(weightDate === undefined ? {} : { weightDate }),
    ...makingOf(plan),
    reasons: plan.reasons,
    ...(isSigned ? { signature: { author: signature.plan.author, signedAt: signature.plan.signedAt } } : {}),
  };
}

/** Why the server cannot draw this plan as it stands on the screen; undefined when it can. */
export function whyNoSheet(plan: Plan | undefined, { record, source }: OpenCase): string | undefined {
  if (plan === undefined) return 'Once the plan is entered.';
  if (plan.weight === undefined) return 'Once the weight is entered.';
  if (plan.confirmations.length > 0) return 'Once the weight is confirmed.';
  const { id, version } = plan.context.policy;
  if (id !== defaultPolicy.id || version !== defaultPolicy.version) {
    return 'The server draws plans under the default policy, and this one follows the clinic’s: print from the browser.';
  }
  if (plan.input.findings === undefined || record === undefined || source !== undefined) return undefined;
  const isEmpty = Object.keys(record.findings).length === 0 && record.medicines.length === 0;
  return isEmpty ? undefined : 'The record that was read is not on this page any more: print from the browser.';
}

/** The record as it was opened, for the server to read once more: parsed where it is one JSON document, else as text. */
export async function recordFrom(source: OpenCase['source']): Promise<unknown> {
  if (source === undefined) return undefined;
  if (source.kind === 'parsed') return source.json;
  const text = await source.file.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const patientOf = ({ name, details }: CaseHeading) => ({
  name,
  // A weight is on the sheet already.
  identifiers: details.filter((words) => /^(Record|Born) /.test(words)).slice(0, 2),
});

/** The answers in the form in which they came. */
const answersJson = (sheet: AnswerSheet): Readonly<Record<string, unknown>> => {
  const known = answersOf(sheet);
  return Object.fromEntries(
    Object.entries(sheet).flatMap(([id, given]) => (given.kind === 'known' && id in known ? [[id, given.value]] : [])),
  );
};

function makingOf({ bag }: Plan) {
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
