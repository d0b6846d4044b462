import Type from 'typebox';
import { paperNames } from '../sheets/index.ts';
import { oneOf } from './one-of.ts';

/** What every sheet is asked for with. */
export const sheetFields = {
  paper: Type.Optional(oneOf(paperNames)),
  printedAt: Type.Optional(
    Type.String({
      description: 'When it is printed, as on the clock of whoever prints; today when absent',
      examples: ['2026-11-24T14:05'],
    }),
  ),
};

/** Whose sheet it is. */
export const patientHead = Type.Optional(
  Type.Object(
    {
      name: Type.Optional(Type.String()),
      identifiers: Type.Optional(Type.Array(Type.String(), { maxItems: 2 })),
    },
    { additionalProperties: false, description: 'The head of the sheet; what is left out is a line to write on' },
  ),
);
