import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { PreparedBag } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import Type from 'typebox';
import { BagMaking } from '../documents/bag-making.ts';
import { patientHead, sheetFields } from '../documents/sheet-fields.ts';
import { Problem, RequestError } from '../problem.ts';
import { bagLabel } from '../sheets/index.ts';
import { madeBag } from './made-bag.ts';
import { pdfResponse, sendPdf, sheetOptions } from './send-pdf.ts';

const aboveZero = (description: string) => Type.Number({ exclusiveMinimum: 0, description });

const BagLabelRequest = Type.Object(
  {
    ...sheetFields,
    bag: Type.Object(
      { mg: aboveZero('The total in mg'), ml: aboveZero('The final volume in mL') },
      { additionalProperties: false },
    ),
    bagMaking: Type.Optional(BagMaking),
    patient: patientHead,
  },
  {
    additionalProperties: false,
    examples: [
      {
        bag: { mg: 500, ml: 250 },
        patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] },
      },
    ],
  },
);

/** What is stuck on the bag. Nothing of it is kept. */
export const bagLabelRoutes: FastifyPluginAsyncTypebox<{ readonly today: () => string }> = async (app, { today }) => {
  app.post(
    '/sheets/bag-label',
    {
      config: { access: 'open' },
      schema: {
        summary:
          'The label of a bag as a PDF: drug, total in final volume, patient, lines to write on; nothing is stored',
        operationId: 'bagLabel',
        body: BagLabelRequest,
        response: { 200: pdfResponse, 400: Problem, 413: Problem },
      },
    },
    async ({ body }, reply) => {
      const { patient } = body;
      const bag = bagOf(body);
      return sendPdf(reply, 'bag-label', () =>
        bagLabel(bag, { ...sheetOptions(body, today), ...(patient && { patient }) }),
      );
    },
  );
};

/** @throws RequestError for a bag that cannot be made, or not as it is said */
function bagOf({ bag: { mg, ml }, bagMaking }: Type.Static<typeof BagLabelRequest>): PreparedBag {
  const bag = madeBag({ drug: quantity(mg, 'mg'), volume: quantity(ml, 'mL') }, bagMaking ?? {}, 'bag');
  if (bag.drug.value === mg) return bag;
  throw new RequestError(
    `bag.mg: expected ${bag.drug.value}, which is what bagMaking draws from the vials, got ${mg}.`,
    'bag.mg',
  );
}
