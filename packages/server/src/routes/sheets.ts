import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readRecord } from '@ketaguide/fhir';
import { type Provenance, provenanceLabels } from '@ketaguide/guideline';
import { reasonChoices, weightBases } from '@ketaguide/planning';
import Type from 'typebox';
import { BagMaking } from '../documents/bag-making.ts';
import { ClinicPolicyDocument } from '../documents/clinic-policy.ts';
import { FindingsBody, MedicinesBody, PreviousDoseBody } from '../documents/known-of-patient.ts';
import { oneOf } from '../documents/one-of.ts';
import { exampleRegimen } from '../documents/regimen.ts';
import { patientHead, sheetFields } from '../documents/sheet-fields.ts';
import { Problem, RequestError } from '../problem.ts';
import { blankInfusionSheet, planSheet, pocketCard, type SheetOptions, sessionSheet } from '../sheets/index.ts';
import { knownOfPatient } from './known-of-patient.ts';
import { madeBag } from './made-bag.ts';
import { isDay, type MoreOfPlan, planFields, planOfRequest } from './plan-request.ts';
import { policyOf } from './policy-of.ts';
import { regimenOf } from './regimen-of.ts';
import { pdfResponse, sendPdf, sheetOptions } from './send-pdf.ts';

const PlanSheetRequest = Type.Object(
  {
    ...planFields,
    ...sheetFields,
    patient: patientHead,
    record: Type.Optional(
      Type.Unknown({ description: "The patient's record as in /api/assess, where there is one; answers go before it" }),
    ),
    findings: Type.Optional(FindingsBody),
    medicines: Type.Optional(MedicinesBody),
    policy: Type.Optional(ClinicPolicyDocument),
    previous: Type.Optional(PreviousDoseBody),
    weightBasis: Type.Optional(oneOf(weightBases)),
    weightDate: Type.Optional(Type.String({ description: 'The day on which the weight of the regimen was measured' })),
    bagMaking: Type.Optional(BagMaking),
    reasons: Type.Optional(
      Type.Array(
        Type.Object(
          {
            check: Type.String(),
            fact: Type.String({ description: 'The fact of the check, for which the reason was given' }),
            reason: oneOf(reasonChoices.map(({ id }) => id)),
            text: Type.Optional(Type.String({ maxLength: 1000 })),
          },
          { additionalProperties: false },
        ),
        { maxItems: 100 },
      ),
    ),
    signature: Type.Optional(
      Type.Object(
        { author: Type.String(), signedAt: Type.String() },
        { additionalProperties: false, description: 'Left out: the sheet is a draft and says so' },
      ),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        regimen: exampleRegimen,
        patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] },
        paper: 'letter',
        printedAt: '2026-11-24T14:05',
      },
    ],
  },
);

const SessionSheetRequest = Type.Object(
  {
    ...sheetFields,
    patient: patientHead,
    title: Type.String({ minLength: 1, maxLength: 120 }),
    status: Type.String({ maxLength: 300, description: 'Who closed the record and when, or that it is a draft' }),
    sections: Type.Array(
      Type.Object(
        {
          title: Type.String({ minLength: 1, maxLength: 60 }),
          lines: Type.Array(
            Type.Object(
              {
                time: Type.Optional(Type.String({ maxLength: 5, description: 'As on the clock of the clinic' })),
                text: Type.String({ maxLength: 4000 }),
                provenance: oneOf(Object.keys(provenanceLabels) as Provenance[]),
                note: Type.Optional(Type.String({ maxLength: 200 })),
              },
              { additionalProperties: false },
            ),
            { maxItems: 2000 },
          ),
        },
        { additionalProperties: false },
      ),
      { maxItems: 40 },
    ),
  },
  {
    additionalProperties: false,
    description: 'The record of one infusion as the app sums it up, entries that are not sent yet included',
    examples: [
      {
        patient: { name: 'Ana Sample', identifiers: ['Record 40-118-22', 'Born 3 May 1972'] },
        title: 'Intravenous ketamine infusion, 24 Nov 2026',
        status: 'Draft: the record is not closed yet.',
        sections: [
          {
            title: 'Vital signs',
            lines: [{ time: '14:05', text: 'During: Pressure 132/84 mmHg, pulse 70 per min', provenance: 'entered' }],
          },
        ],
        paper: 'letter',
        printedAt: '2026-11-24T16:40',
      },
    ],
  },
);

const SheetQuery = Type.Object(sheetFields, { additionalProperties: false });

const responses = { 200: pdfResponse, 400: Problem };

/** Sheets for paper, as PDF. Nothing of the patient is in an address, and nothing is kept. */
export const sheetRoutes: FastifyPluginAsyncTypebox<{ readonly today: () => string }> = async (app, { today }) => {
  const optionsOf = (asked: Partial<SheetOptions>): SheetOptions => sheetOptions(asked, today);

  app.post(
    '/sheets/plan',
    {
      config: { access: 'open' },
      schema: {
        summary: 'A plan as one page to print; nothing is stored',
        operationId: 'planSheet',
        body: PlanSheetRequest,
        response: { ...responses, 413: Problem },
      },
    },
    async ({ body }, reply) => {
      const { patient, signature } = body;
      refuseDaysToCome(body, today());
      const plan = planOfRequest(body, today, moreOfPlan(body));
      return sendPdf(reply, 'plan', () =>
        planSheet(plan, { ...optionsOf(body), ...(patient && { patient }), ...(signature && { signature }) }),
      );
    },
  );

  app.post(
    '/sheets/session',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The record of one infusion as a PDF; nothing is stored',
        operationId: 'sessionSheet',
        body: SessionSheetRequest,
        response: { ...responses, 413: Problem },
      },
    },
    async ({ body }, reply) => {
      const { title, status, sections, patient } = body;
      return sendPdf(reply, 'infusion', () =>
        sessionSheet({ title, status, sections }, { ...optionsOf(body), ...(patient && { patient }) }),
      );
    },
  );

  app.get(
    '/sheets/blank',
    {
      config: { access: 'open' },
      schema: {
        summary: 'A blank infusion sheet, for when there is no computer',
        operationId: 'blankInfusionSheet',
        querystring: SheetQuery,
        response: responses,
      },
    },
    async ({ query }, reply) => sendPdf(reply, 'infusion-sheet', () => blankInfusionSheet(optionsOf(query))),
  );

  app.get(
    '/sheets/pocket-card',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The nineteen statements on one page, to fold and pocket',
        operationId: 'pocketCard',
        querystring: SheetQuery,
        response: responses,
      },
    },
    async ({ query }, reply) => sendPdf(reply, 'pocket-card', () => pocketCard(optionsOf(query))),
  );
};

function moreOfPlan(body: Type.Static<typeof PlanSheetRequest>): MoreOfPlan {
  const { regimen, bagMaking, policy, previous, weightBasis, weightDate, reasons } = body;
  return {
    ...recordedOf(body),
    ...(bagMaking && { bag: madeBag(regimenOf(regimen).bag, bagMaking) }),
    ...(policy && { policy: policyOf(policy) }),
    ...(previous && { previous }),
    ...(weightBasis && { weightBasis }),
    ...(weightDate === undefined ? {} : { weightDate: dayOfWeight(weightDate) }),
    ...(reasons && { reasons }),
  };
}

/** What is known comes read, or as the record to read; both would leave open which of them counts. */
function recordedOf(body: Type.Static<typeof PlanSheetRequest>): Pick<MoreOfPlan, 'recorded'> {
  const { record, answers, findings, medicines } = body;
  if (findings === undefined) {
    if (medicines !== undefined) throw new RequestError('medicines: expected findings with them.', 'medicines');
    return record === undefined ? {} : { recorded: (asOf) => readRecord(record, asOf) };
  }
  if (record !== undefined || answers !== undefined) {
    throw new RequestError('findings: expected either them, or record and answers, got both.', 'findings');
  }
  return { recorded: (asOf) => knownOfPatient({ findings, ...(medicines && { medicines }) }, asOf) };
}

function dayOfWeight(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && isDay(date)) return date;
  throw new RequestError(`weightDate: expected a day such as 2026-11-21, got ${JSON.stringify(date)}.`, 'weightDate');
}

/**
 * Nobody has weighed or signed on a day that has not come. A day is left for clinics whose calendar is ahead of the
 * server's.
 */
function refuseDaysToCome({ weightDate, signature }: Type.Static<typeof PlanSheetRequest>, today: string): void {
  const last = new Date(Date.parse(today) + 24 * 3_600_000).toISOString().slice(0, 10);
  const days = { weightDate, 'signature.signedAt': signature?.signedAt };
  for (const [field, given] of Object.entries(days)) {
    if (given !== undefined && /^\d{4}-\d{2}-\d{2}/.test(given) && given.slice(0, 10) > last) {
      throw new RequestError(`${field}: expected a day that has come, got ${JSON.stringify(given)}.`, field);
    }
  }
}
