import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { Problem } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { signedIn } from '../sign-in/access.ts';
import { exportRecords } from '../storage/export-records.ts';

const mediaType = 'application/jsonl';

const Lines = {
  description: 'One person, version of the policy, entry or row of the audit trail a line; PINs are not among them',
  content: { [mediaType]: { schema: Type.Unsafe<PassThrough>({ type: 'string' }) } },
};

/** Everything that is kept, in an open format. Whoever took it stands in the audit trail. */
export const exportRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  app.get(
    '/export',
    {
      config: { access: 'export-records' },
      schema: {
        summary: 'Everything that is kept, as lines of JSON',
        operationId: 'exportRecords',
        response: { 200: Lines, 401: Problem, 403: Problem, 423: Problem },
      },
    },
    async (request, reply) => {
      const at = service.now();
      const lines = new PassThrough();
      const write = async (line: string): Promise<void> => {
        if (lines.destroyed) throw new Error('Nobody reads on.');
        if (!lines.write(`${line}\n`)) await Promise.race([once(lines, 'drain'), once(lines, 'close')]);
      };
      // What was sent is gone when it breaks off in the middle: the reader sees that it has no end.
      exportRecords(service.stores.database, { person: signedIn(request).person.id, at }, write).then(
        () => lines.end(),
        (error: Error) => lines.destroy(error),
      );
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename="ketaguide-${at.slice(0, 10)}.jsonl"`)
        .send(lines);
    },
  );
};
