import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { CourseIdText } from '../documents/course-id.ts';
import { Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { signedIn } from '../sign-in/access.ts';
import { checkPin } from '../sign-in/check-pin.ts';

const Request = Type.Object(
  { person: Type.String(), pin: Type.String(), course: CourseIdText },
  { additionalProperties: false },
);

const Proof = Type.Object(
  { proof: Type.String({ description: 'For entries of this person in this course; it holds for two minutes' }) },
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
        summary: "Takes a second person's PIN for entries of theirs",
        operationId: 'secondPerson',
        body: Request,
        response: { 200: Proof, 400: Problem, 401: Problem, 403: Problem, 409: Problem, 423: Problem, 429: Problem },
      },
    },
    async (request) => {
      const session = signedIn(request);
      const { person, pin, course } = request.body;
      if (person === session.person.id) throw new RefusedError(notAnother);
      const second = await checkPin(service, person, pin);
      const detail = { signedIn: session.person.id };
      await service.audit({ person: second.id, action: 'second-person-proved', course, detail });
      return { proof: service.proofs.issue({ person: second.id, course, session: session.idHash }) };
    },
  );
};

const notAnother = {
  title: 'Not a second person',
  status: 409,
  detail: 'This person is the one who is signed in. The second person has to be another.',
};
