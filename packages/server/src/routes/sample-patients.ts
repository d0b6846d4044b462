import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { samplePatients } from '@ketaguide/fhir/sample-patients';
import Type from 'typebox';
import { notFound, Problem, sendProblem } from '../problem.ts';

const SamplePatients = Type.Object({
  samplePatients: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), summary: Type.String() })),
});

const Bundle = Type.Object(
  { resourceType: Type.Literal('Bundle') },
  { additionalProperties: true, description: 'A FHIR R4 Bundle' },
);

/** Invented patients to try the product with. Their dates are relative to today, so that they never grow old. */
export const samplePatientRoutes: FastifyPluginAsyncTypebox<{ readonly today: () => string }> = async (
  app,
  { today },
) => {
  app.get(
    '/sample-patients',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The sample patients; none of them is a real person',
        operationId: 'samplePatients',
        response: { 200: SamplePatients },
      },
    },
    async () => ({ samplePatients: samplePatients.map(({ id, name, summary }) => ({ id, name, summary })) }),
  );

  app.get(
    '/sample-patients/:id',
    {
      config: { access: 'open' },
      schema: {
        summary: 'The record of a sample patient, with dates relative to today',
        operationId: 'samplePatient',
        params: Type.Object({ id: Type.String() }),
        response: { 200: { content: { 'application/fhir+json': { schema: Bundle } } }, 404: Problem },
      },
    },
    async (request, reply) => {
      const patient = samplePatients.find(({ id }) => id === request.params.id);
      if (patient === undefined) {
        return sendProblem(reply, notFound('There is no sample patient of this id; /api/sample-patients lists them.'));
      }
      return reply.type('application/fhir+json').send(patient.bundle(today()));
    },
  );
};
