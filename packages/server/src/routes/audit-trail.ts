import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { verifyAudit } from '../audit/verify-audit.ts';
import { CourseIdText } from '../documents/course-id.ts';
import { Problem } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { signedIn } from '../sign-in/access.ts';

const closed = { additionalProperties: false } as const;

const RowNumber = Type.String({ pattern: '^[0-9]{1,15}$' });
const Query = Type.Object(
  {
    course: Type.Optional(CourseIdText),
    // No control characters: PostgreSQL takes no NUL in a text.
    person: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' })),
    before: Type.Optional({ ...RowNumber, description: 'Rows before this one, newest first' }),
    after: Type.Optional({ ...RowNumber, description: 'Rows after this one, oldest first' }),
    limit: Type.Optional(Type.String({ pattern: '^(1000|[1-9][0-9]{0,2})$' })),
  },
  closed,
);

const Row = Type.Object(
  {
    seq: Type.Integer(),
    at: Type.String(),
    person: Type.Union([Type.String(), Type.Null()]),
    action: Type.String(),
    course: Type.Union([Type.String(), Type.Null()]),
    detail: Type.Object({}, { additionalProperties: true }),
    previousHash: Type.String(),
    hash: Type.String(),
  },
  closed,
);

const Rows = Type.Object({ rows: Type.Array(Row) }, { ...closed, title: 'Audit trail' });

const Verification = Type.Object(
  {
    rows: Type.Integer(),
    entries: Type.Integer({ description: 'Entries of courses that were held against the trail' }),
    newest: Type.Object({ seq: Type.Integer(), hash: Type.String() }, closed),
    problems: Type.Array(
      Type.Object({ seq: Type.Union([Type.Integer(), Type.Null()]), message: Type.String() }, closed),
      { description: 'Empty: every row and every entry is as it was written' },
    ),
  },
  { ...closed, title: 'Audit verification' },
);

const refusals = { 400: Problem, 401: Problem, 403: Problem, 423: Problem } as const;

/** Who read or changed what, and whether the trail is as it was written. Reading it stands in it, too. */
export const auditTrailRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  const { audit, database } = service.stores;

  app.get(
    '/audit',
    {
      config: { access: 'read-audit' },
      schema: {
        summary: 'Who read or changed what and when',
        operationId: 'auditTrail',
        querystring: Query,
        response: { 200: Rows, ...refusals },
      },
    },
    async (request) => {
      const { course, person, before, after, limit } = request.query;
      const detail = { ...request.query };
      await service.audit({ person: signedIn(request).person.id, action: 'audit-read', detail });
      const rows = await audit.read({
        ...(course !== undefined && { course }),
        ...(person !== undefined && { person }),
        ...(before !== undefined && { before: Number(before) }),
        ...(after !== undefined && { after: Number(after) }),
        ...(limit !== undefined && { limit: Number(limit) }),
      });
      return { rows: rows.map((row) => ({ ...row })) };
    },
  );

  app.get(
    '/audit/verify',
    {
      config: { access: 'read-audit' },
      schema: {
        summary: 'Looks whether the trail, and all it vouches for, is as it was written',
        operationId: 'verifyAudit',
        response: { 200: Verification, ...refusals },
      },
    },
    async (request) => {
      await service.audit({ person: signedIn(request).person.id, action: 'audit-read', detail: { verified: true } });
      const { problems, ...found } = await verifyAudit(database);
      return { ...found, problems: problems.map((problem) => ({ ...problem })) };
    },
  );
};
