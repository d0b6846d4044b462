import { SigningError } from '@ketaguide/planning';
import { InvalidValueError } from '@ketaguide/quantities';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { RequestError } from '../problem.ts';
import { type SheetOptions, usualPaper } from '../sheets/index.ts';

const pdfMediaType = 'application/pdf';

export const pdfResponse = {
  content: { [pdfMediaType]: { schema: Type.String({ contentMediaType: pdfMediaType, description: 'The PDF' }) } },
};

/** On which paper, and when: what is left out is the usual paper, and today. */
export const sheetOptions = (
  { paper = usualPaper, printedAt }: Partial<SheetOptions>,
  today: () => string,
): SheetOptions => ({ paper, printedAt: printedAt ?? today() });

/** @throws RequestError for what cannot be printed as it is, or signed as it stands */
export async function sendPdf(
  reply: FastifyReply,
  name: string,
  print: () => Promise<Uint8Array>,
): Promise<FastifyReply> {
  let bytes: Uint8Array;
  try {
    bytes = await print();
  } catch (error) {
    if (error instanceof SigningError) throw new RequestError(error.message, 'signature');
    if (error instanceof InvalidValueError) throw new RequestError(error.message, fields[error.field] ?? error.field);
    throw error;
  }
  return reply
    .type(pdfMediaType)
    .header('content-disposition', `inline; filename="ketaguide-${name}.pdf"`)
    .send(Buffer.from(bytes));
}

/** The fields of the body, by the names that printing and signing give them. */
const fields: Readonly<Record<string, string>> = {
  author: 'signature.author',
  signedAt: 'signature.signedAt',
  'time of signing': 'signature.signedAt',
};
