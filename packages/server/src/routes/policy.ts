import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { clinicPolicyDocument } from '@ketaguide/planning';
import Type from 'typebox';
import { ClinicPolicyDocument } from '../documents/clinic-policy.ts';
import { type PolicyVersion, policyVersions } from '../policy/policy-versions.ts';
import { Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { signedIn } from '../sign-in/access.ts';
import { policyOf } from './policy-of.ts';

const closed = { additionalProperties: false } as const;

const version = {
  version: Type.String({ description: '"1" is what holds until a clinic settles its own' }),
  signedBy: Type.Union([Type.String(), Type.Null()]),
  signedAt: Type.Union([Type.String(), Type.Null()]),
};

const PolicyVersionDocument = Type.Object({ ...version, policy: ClinicPolicyDocument }, { ...closed, title: 'Policy' });

const PolicyVersionList = Type.Object(
  { versions: Type.Array(PolicyVersionDocument, { description: 'Oldest first' }) },
  { ...closed, title: 'Policy versions' },
);

const NewPolicy = Type.Object(
  {
    policy: ClinicPolicyDocument,
    basedOn: Type.String({ description: 'The version that was changed; if another holds by now, nothing is saved' }),
  },
  closed,
);

/** The clinic's policy: the one that holds, all that ever held, and a new one. */
export const policyRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  const { policies } = service.stores;

  app.get(
    '/policy',
    {
      config: { access: 'read-policy', whileLocked: true, isUse: false },
      schema: {
        summary: "The clinic's policy that holds now",
        operationId: 'policy',
        response: { 200: PolicyVersionDocument, 401: Problem, 403: Problem },
      },
    },
    async () => documentOf((await policyVersions(policies)).current),
  );

  app.get(
    '/policy/versions',
    {
      config: { access: 'read-policy', whileLocked: true, isUse: false },
      schema: {
        summary: "All versions of the clinic's policy: entries and signed plans name the one they were made under",
        operationId: 'policyVersions',
        response: { 200: PolicyVersionList, 401: Problem, 403: Problem },
      },
    },
    async () => ({ versions: (await policyVersions(policies)).versions.map(documentOf) }),
  );

  app.post(
    '/policy',
    {
      config: { access: 'change-policy' },
      schema: {
        summary: 'Signs a new version of the policy; it can only be stricter than the guideline',
        operationId: 'signPolicy',
        body: NewPolicy,
        response: { 200: PolicyVersionDocument, 400: Problem, 401: Problem, 403: Problem, 409: Problem, 423: Problem },
      },
    },
    async (request) => {
      const sent = policyOf(request.body.policy);
      const { current } = await policyVersions(policies);
      const number = current.number + 1;
      const signed = {
        number,
        policy: { ...sent, id: clinicPolicyId, version: String(number) },
        signedBy: signedIn(request).person.id,
        signedAt: service.now(),
      };
      const isUpToDate = request.body.basedOn === current.policy.version;
      if (!isUpToDate || !(await policies.add(signed))) throw new RefusedError(changedMeanwhile);
      return documentOf(signed);
    },
  );
};

const clinicPolicyId = 'clinic';

const documentOf = ({ policy, signedBy, signedAt }: PolicyVersion) => ({
  version: policy.version,
  signedBy,
  signedAt,
  policy: clinicPolicyDocument(policy),
});

const changedMeanwhile: Problem = {
  title: 'Changed meanwhile',
  status: 409,
  detail: 'Somebody signed another version of the policy meanwhile. Look at it, then change that one.',
};
