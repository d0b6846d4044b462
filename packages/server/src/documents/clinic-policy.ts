import {
  type ClinicPolicyDocument as ClinicPolicyOfAnyReader,
  clinicPolicySchemaVersion,
  diluents,
  secondPersonRules,
  vitalSignIds,
} from '@ketaguide/planning';
import type { Unit } from '@ketaguide/quantities';
import Type from 'typebox';
import { oneOf } from './one-of.ts';

function closed(description?: string) {
  return { additionalProperties: false as const, ...(description === undefined ? {} : { description }) };
}

const amount = (unit: Unit, description?: string) =>
  Type.Object({ value: Type.Number({ minimum: 0 }), unit: Type.Literal(unit) }, closed(description));

const Item = Type.Object({ id: Type.String(), label: Type.String() }, closed());
const Choice = Type.Object(
  {
    id: Type.String(),
    label: Type.String(),
    needsText: Type.Optional(Type.Literal(true, { description: 'Has to be written out' })),
  },
  closed(),
);
const choices = (description: string) =>
  Type.Array(Choice, { description: `${description}. One of them is "other" and needs a text` });

/**
 * The shape of a clinic's policy. What no schema can say, such as that a limit may only be stricter than the
 * guideline's, `parseClinicPolicy` says.
 */
const Schema = Type.Object(
  {
    schemaVersion: Type.Literal(clinicPolicySchemaVersion),
    id: Type.String(),
    version: Type.String({ pattern: '^[1-9][0-9]*$' }),
    name: Type.String(),
    limits: Type.Object(
      {
        bolusMaximum: Type.Optional(amount('mg/kg')),
        infusionRateMaximum: Type.Optional(amount('mg/kg/h')),
        monitoredSettingThreshold: Type.Optional(amount('mg/kg/h')),
        totalDoseMaximum: Type.Optional(amount('mg', 'Of one infusion, without the bolus')),
        durationMaximum: Type.Optional(amount('min', 'Of one infusion')),
      },
      closed("Below those of the guideline, or where it has none. Absent: the guideline's own holds"),
    ),
    allowedBags: Type.Array(Type.Object({ drug: amount('mg'), volume: amount('mL') }, closed())),
    allowedDiluents: Type.Array(oneOf(diluents.map(({ id }) => id)), { minItems: 1, uniqueItems: true }),
    pump: Type.Object({ rate: amount('mL/h'), volume: amount('mL') }, closed('The steps in which pumps take numbers')),
    weightOldAfter: amount('d'),
    checklist: Type.Array(Item, { description: 'Before the start, beside what the guideline asks for' }),
    secondPerson: oneOf(secondPersonRules),
    secondCheckAboveRate: amount('mg/kg/h', 'A change to a rate above it needs the second person again'),
    vitalsFields: Type.Array(oneOf(vitalSignIds), { minItems: 1, uniqueItems: true }),
    vitalsInterval: amount('min', 'While the infusion runs'),
    recoveryVitalsInterval: amount('min', 'After the infusion'),
    rateChangeReasons: choices('Why a rate is changed or the infusion paused'),
    stopReasons: choices('Why an infusion ends'),
    adverseEvents: choices('Kinds of adverse event'),
    actionsTaken: choices('What is done about an adverse event'),
    dischargeItems: Type.Array(Item, { description: 'Before the patient leaves' }),
    responseAfter: amount('d', 'After the infusion, when the follow-up score is asked for'),
  },
  { ...closed(), title: 'Clinic policy' },
);

/** A clinic's policy as a body or an answer holds it. */
export const ClinicPolicyDocument = Type.Unsafe<ClinicPolicyOfAnyReader>(Schema);
