import type { Unit } from '@ketaguide/quantities';
import Type from 'typebox';

/** What is known of a patient, as a course stores it. What it may hold in detail, and the message, is the reader's. */
export const FindingsBody = Type.Object(
  {},
  {
    additionalProperties: true,
    description:
      'What is known by finding id, record and answers together, each fact with its source. Empty: looked at, nothing known',
    examples: [
      { pregnancy: { fact: { finding: 'pregnancy', value: 'no', source: 'Observation/7', date: '2026-11-20' } } },
    ],
  },
);

export const MedicinesBody = Type.Array(
  Type.Object(
    {
      valueSet: Type.String(),
      name: Type.String(),
      source: Type.String(),
      date: Type.Optional(Type.String()),
    },
    { additionalProperties: false },
  ),
  { maxItems: 1000, description: 'The medicines on record that the label may speak of' },
);

const amount = <U extends Unit>(unit: U) =>
  Type.Optional(
    Type.Object({ value: Type.Number({ minimum: 0 }), unit: Type.Literal(unit) }, { additionalProperties: false }),
  );

export const PreviousDoseBody = Type.Object(
  { bolus: amount('mg/kg'), rate: amount('mg/kg/h'), duration: amount('min'), total: amount('mg') },
  {
    additionalProperties: false,
    description: 'What was planned or given last: a figure ten times as high or low is said',
  },
);
