import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { addUpReasons, foldCourse, type ReasonsGiven, reasonsGiven } from '@ketaguide/course';
import Type from 'typebox';
import { oneOf } from '../documents/one-of.ts';
import { Problem } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { signedIn } from '../sign-in/access.ts';
import { coursesOf } from '../storage/export-records.ts';
import { inSnapshot } from '../storage/snapshot.ts';

const closed = { additionalProperties: false } as const;

const InstantText = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$',
  description: 'An instant in UTC, such as 2026-11-24T00:00:00.000Z',
});
const Query = Type.Object({ from: InstantText, until: InstantText }, closed);

const Reasons = Type.Object(
  {
    infusions: Type.Integer({ description: 'With something in the period that a reason could have been given for' }),
    withoutPlan: Type.Integer({ description: 'Of these, started without a signed plan on record' }),
    counts: Type.Array(
      Type.Object(
        {
          for: oneOf(['plan', 'second-person', 'identity', 'checklist', 'closing']),
          about: Type.String({ description: 'The id of the check, the purpose, or the item' }),
          reason: Type.String({ description: 'The id of the reason; what was written to it is not among this' }),
          count: Type.Integer({ minimum: 1 }),
        },
        closed,
      ),
      { description: 'The most frequent first' },
    ),
  },
  { ...closed, title: 'Reasons given' },
);

/** How often each rule was answered with a reason, over all courses. Numbers and ids only. */
export const reasonRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  app.get(
    '/reasons',
    {
      config: { access: 'read-audit' },
      schema: {
        summary: 'How often each check, second reading and item was answered with a reason, in a period',
        operationId: 'reasons',
        querystring: Query,
        response: { 200: Reasons, 400: Problem, 401: Problem, 403: Problem, 423: Problem },
      },
    },
    async (request) => {
      const { from, until } = request.query;
      await service.audit({
        person: signedIn(request).person.id,
        action: 'courses-listed',
        detail: { reasons: { from, until } },
      });
      const found: ReasonsGiven[] = [];
      await inSnapshot(service.stores.database, async (snapshot) => {
        for await (const entries of coursesOf(snapshot)) found.push(reasonsGiven(foldCourse(entries), { from, until }));
      });
      const { counts, ...all } = addUpReasons(found);
      return { ...all, counts: counts.map((one) => ({ ...one })) };
    },
  );
};
