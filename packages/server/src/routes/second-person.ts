import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { actionOf, eventTypes, mayDo } from '@ketaguide/course';
import Type from 'typebox';
import { CourseIdText, UuidText } from '../documents/course-id.ts';
import { oneOf } from '../documents/one-of.ts';
import { Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { signedIn } from '../sign-in/access.ts';
import { checkPin } from '../sign-in/check-pin.ts';

const Request = Type.Object(
  {
    person: Type.String(),
    pin: Type.String(),
    course: CourseIdText,
    infusion: Type.Union([UuidText, Type.Null()]),
    entry: UuidText,
    type: oneOf(eventTypes),
  },
  { additionalProperties: false },
);

const Proof = Type.Object(
  { proof: Type.String({ description: 'For this one entry, sent in this session' }) },
  { additionalProperties: false },
);

/** A second person proves who they are on the device of the one who is signed in. */
export const secondPersonRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  app.post(
    '/second-person',
    {
      config: { access: 'read-courses' },
      schema: {
        summary: "Takes a second person's PIN for one entry in their name",
        operationId: 'secondPerson',
        body: Request,
        response: { 200: Proof, 400: Problem, 401: Problem, 403: Problem, 409: Problem, 423: Problem, 429: Problem },
      },
    },
    async (request) => {
      const session = signedIn(request);
      const { person, pin, ...of } = request.body;
      if (person === session.person.id) throw new RefusedError(notAnother);
      const second = await checkPin(service, person, pin);
      if (!mayDo(second.roles, actionOf(of.type))) throw new RefusedError(otherRole(second.name));
      const { course, entry } = of;
      const detail = { signedIn: session.person.id, entry };
      await service.audit({ person: second.id, action: 'second-person-proved', course, detail });
      return { proof: service.proofs.issue({ person: second.id, ...of }, session.idHash) };
    },
  );
};

const otherRole = (name: string) => ({
  title: 'Not allowed',
  status: 403,
  detail: `${name} may not do this: it takes another role.`,
});

const notAnother = {
  title: 'Not a second person',
  status: 409,
  detail: 'This person is the one who is signed in. The second person has to be another.',
};
