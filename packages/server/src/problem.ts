import { RecordError } from '@ketaguide/fhir';
import { AnswerError } from '@ketaguide/guideline';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { describeSchemaError, type SchemaError } from './schema-error.ts';
import { StorageError } from './storage/storage-error.ts';

/** What every refused request gets (RFC 9457): one clear message, and the field it is about where there is one. */
export const Problem = Type.Object({
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  field: Type.Optional(Type.String({ description: 'The path of the field in the body, as in answers.weight' })),
});

export type Problem = Type.Static<typeof Problem>;

const problemMediaType = 'application/problem+json';

/** A request that cannot be answered as it stands; the caller can put it right. */
export class RequestError extends Error {
  readonly field: string | undefined;

  constructor(detail: string, field?: string) {
    super(detail);
    this.name = 'RequestError';
    this.field = field;
  }
}

/** A request that is understood and refused: the problem says why. */
export class RefusedError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail);
    this.name = 'RefusedError';
    this.problem = problem;
    this.headers = headers;
  }
}

const badRequest = (detail: string, field?: string): Problem => ({
  title: 'The request could not be read',
  status: 400,
  detail,
  ...(field === undefined ? {} : { field }),
});

export const notFound = (detail: string): Problem => ({ title: 'Not found', status: 404, detail });

export const misdirected: Problem = {
  title: 'This address is not served',
  status: 421,
  detail: 'Ketaguide answers on this machine only: open it as localhost or 127.0.0.1.',
};

/** The parts of an error of fastify's that decide what the caller is told. */
interface FrameworkError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly SchemaError[];
}

/** The problem to report for an error, or undefined when the fault is ours. */
export function problemOf(error: Error & FrameworkError, bodyLimit: number): Problem | undefined {
  if (error instanceof RefusedError) return error.problem;
  if (error instanceof StorageError) return notSaved(error);
  if (error instanceof RequestError) return badRequest(error.message, error.field);
  if (error instanceof AnswerError) return badRequest(error.message, `answers.${error.finding}`);
  if (error instanceof RecordError) return badRequest(error.message, error.code === 'as-of' ? 'asOf' : 'record');
  const schemaError = error.validation?.[0];
  if (schemaError !== undefined) {
    const { detail, field } = describeSchemaError(schemaError);
    return badRequest(detail, field);
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return {
        title: 'The body is too large',
        status: 413,
        detail: `At most ${bodyLimit.toLocaleString('en-US')} bytes are read in one request.`,
      };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return {
        title: 'The body is not JSON',
        status: 415,
        detail: 'Send JSON, with the header "content-type: application/json".',
      };
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return badRequest('The body is empty: send a JSON object.');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return badRequest('The body is not JSON.');
    case 'FST_ERR_BAD_URL':
      return badRequest('The address is not a valid URL path.');
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return { ...badRequest('The request could not be read.'), status: error.statusCode };
  }
  return undefined;
}

/** What is kept cannot be reached. Whoever sent something keeps it and sends it again. */
const notSaved = ({ code, message }: StorageError): Problem => ({
  title: 'Not saved',
  status: code === 'disk-full' ? 507 : 503,
  detail: message,
});

/** Our own fault. Nothing of the error is told: it might quote the record. */
export const internalProblem: Problem = {
  title: 'Something went wrong here',
  status: 500,
  detail: 'The request was not answered because of a fault in Ketaguide. Nothing was stored. Please report it.',
};

/** Answers a request with a problem. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type(problemMediaType).send(problem);
