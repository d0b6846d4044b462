import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import manifest from '../package.json' with { type: 'json' };
import { assessmentComponents } from './documents/assessment-document.ts';
import { planComponents } from './documents/plan-document.ts';
import { sessionCookie } from './sign-in/session-cookie.ts';

/** What the OpenAPI document says of the whole API; each route describes itself. */
export const openApi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Ketaguide',
      version: manifest.version,
      description:
        'Holds one patient, and one plan, against the 2018 consensus guideline on intravenous ketamine infusions for chronic pain. ' +
        'Informs clinicians; gives no verdict. The clinical content has not been validated by a clinician yet. ' +
        'Of what is sent to assess, plan, simulate and print nothing is stored. Courses, people and the policy are, for ' +
        'those who are signed in; whatever changes something there needs the header "x-ketaguide: 1". A course says of ' +
        'each entry whether it was stored.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    components: {
      schemas: { ...assessmentComponents(), ...planComponents() },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie(false).name,
          description: `What signing in sets; "${sessionCookie(true).name}" where it is reached over TLS`,
        },
      },
    },
  },
};
