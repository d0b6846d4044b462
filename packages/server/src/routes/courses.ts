import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type AppendOutcome, type CourseEvent, type CourseId, readEvent, type StoredEvent } from '@ketaguide/course';
import { InvalidValueError } from '@ketaguide/quantities';
import Type from 'typebox';
import { admissionOf } from '../courses/admission.ts';
import { hasRunningInfusion } from '../courses/has-running-infusion.ts';
import { CourseIdText, isUuid } from '../documents/course-id.ts';
import { oneOf } from '../documents/one-of.ts';
import { policyVersions } from '../policy/policy-versions.ts';
import { Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { locked, signedIn } from '../sign-in/access.ts';

const closed = { additionalProperties: false } as const;

const CourseParams = Type.Object({ course: CourseIdText });
const After = Type.Object(
  { after: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$', description: 'The last sequence number seen' })) },
  closed,
);

const Sequence = Type.Integer({ minimum: 0, description: 'The number of the last entry of the course' });

const CourseList = Type.Object(
  {
    courses: Type.Array(
      Type.Object({ course: Type.String(), sequence: Sequence, lastReceivedAt: Type.String() }, closed),
    ),
    policyVersion: Type.String({ description: 'The version of the clinic policy that holds' }),
  },
  { ...closed, title: 'Courses' },
);

const StoredEntry = Type.Unsafe<StoredEvent>({
  type: 'object',
  required: ['id', 'course', 'type', 'data', 'author', 'sequence', 'receivedAt', 'recordedBy', 'despite'],
  description:
    'An entry as it was sent, with its number, when it was received, whose session sent it, and what it was kept despite of',
});

const Entries = Type.Object({ events: Type.Array(StoredEntry), sequence: Sequence }, { ...closed, title: 'Entries' });

const mostAtOnce = 500;

const NewEntries = Type.Object(
  {
    events: Type.Array(Type.Unknown({ description: 'An entry: its envelope and its data' }), {
      minItems: 1,
      maxItems: mostAtOnce,
    }),
    proofs: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'By the id of an entry: what /api/second-person gave its author',
      }),
    ),
  },
  closed,
);

const Outcome = Type.Object(
  {
    id: Type.String(),
    outcome: oneOf(['stored', 'already-stored', 'refused']),
    sequence: Type.Optional(Type.Integer({ minimum: 1 })),
    code: Type.Optional(oneOf(['invalid', 'id-reused', 'conflict', 'not-now', 'not-allowed'])),
    message: Type.Optional(Type.String()),
  },
  closed,
);

const Outcomes = Type.Object({ outcomes: Type.Array(Outcome), sequence: Sequence }, { ...closed, title: 'Outcomes' });

/** Courses: which there are, what was entered, and entering more. */
export const courseRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  const { courses, people, policies } = service.stores;

  app.get(
    '/courses',
    {
      config: { access: 'read-courses', isUse: false },
      schema: {
        summary: 'All courses, last changed first',
        operationId: 'courses',
        response: { 200: CourseList, 401: Problem, 403: Problem, 423: Problem },
      },
    },
    async (request) => {
      await service.listRead(signedIn(request), 'courses-listed');
      const [heads, { current }] = await Promise.all([courses.courses(), policyVersions(policies)]);
      return { courses: heads.map((head) => ({ ...head })), policyVersion: current.policy.version };
    },
  );

  app.get(
    '/courses/:course/events',
    {
      config: { access: 'read-courses', whileLocked: true, isUse: false },
      schema: {
        summary: 'The entries of a course; in a locked session only while an infusion of it runs',
        operationId: 'entries',
        params: CourseParams,
        querystring: After,
        response: { 200: Entries, 400: Problem, 401: Problem, 403: Problem, 423: Problem },
      },
    },
    async (request) => {
      const session = signedIn(request);
      const { course } = request.params;
      const after = Number(request.query.after ?? 0);
      if (session.locked && !hasRunningInfusion(await courses.read(course))) throw new RefusedError(locked);
      const events = await courses.readFor({ person: session.person.id, receivedAt: service.now() }, course, after);
      return { events: [...events], sequence: events.at(-1)?.sequence ?? (await lastSequence(course, after)) };
    },
  );

  app.post(
    '/courses/:course/events',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Adds entries to a course; each is stored or refused by itself, and sending one again is harmless',
        operationId: 'enter',
        params: CourseParams,
        body: NewEntries,
        response: { 200: Outcomes, 400: Problem, 401: Problem, 413: Problem, 423: Problem, 503: Problem, 507: Problem },
      },
    },
    async (request) => {
      const session = signedIn(request);
      const { course } = request.params;
      const { proofs: given = {} } = request.body;
      const read = request.body.events.map(entryOf);
      const [{ accounts }, history, versions] = await Promise.all([
        people.read(),
        people.history(),
        policyVersions(policies),
      ]);
      const stored = await courses.append(
        course,
        read.filter(isEvent),
        { person: session.person.id, receivedAt: service.now() },
        admissionOf({
          session,
          people: accounts.map(({ person }) => person),
          history,
          policies: versions,
          proofs: service.proofs,
          given,
        }),
      );
      const inOrder = stored.values();
      const outcomes = read.map((entry) => (isEvent(entry) ? (inOrder.next().value as AppendOutcome) : entry));
      const refused = outcomes.flatMap((each) =>
        each.outcome === 'refused' ? [{ id: each.id, code: each.code }] : [],
      );
      if (refused.length > 0) {
        await service.audit({
          person: session.person.id,
          action: 'entries-refused',
          course,
          detail: { entries: refused.map(({ id, code }) => ({ id: isUuid(id) ? id : null, code })) },
        });
      }
      const highest = Math.max(0, ...outcomes.map((each) => (each.outcome === 'refused' ? 0 : each.sequence)));
      return { outcomes: outcomes.map((each) => ({ ...each })), sequence: await lastSequence(course, highest) };
    },
  );

  /** The number of the last entry, most likely this one or one soon after it. */
  async function lastSequence(course: CourseId, atLeast: number): Promise<number> {
    const sequence = (await courses.read(course, Math.max(0, atLeast - 1))).at(-1)?.sequence;
    return sequence ?? (atLeast === 0 ? 0 : lastSequence(course, 0));
  }
};

/** One entry as it was sent, or why it is none. */
function entryOf(json: unknown): CourseEvent | AppendOutcome {
  try {
    return readEvent(json);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
    return { id: typeof id === 'string' ? id : '', outcome: 'refused', code: 'invalid', message: error.message };
  }
}

const isEvent = (entry: CourseEvent | AppendOutcome): entry is CourseEvent => !('outcome' in entry);
