import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type Role, roles } from '@ketaguide/course';
import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { controlAccess } from '../src/sign-in/access.ts';
import { aCourse } from './support/entries.ts';
import { addPeople, aProvider, recordServer } from './support/record-server.ts';

type Who = Role | 'nobody' | 'without a role' | 'locked';

/**
 * Who may use which route, written apart from the code on purpose. `all`: anybody, signed in or not; `in`: whoever is
 * signed in; `locked`: also with a locked session. An entry that is sent is judged by itself, so sending is for all.
 */
const table: Readonly<Record<string, string>> = {
  'GET /api/guideline': 'all',
  'GET /api/sample-patients': 'all',
  'GET /api/sample-patients/:id': 'all',
  'POST /api/assess': 'all',
  'POST /api/plan': 'all',
  'POST /api/response': 'all',
  'POST /api/simulate': 'all',
  'POST /api/sheets/bag-label': 'all',
  'POST /api/sheets/plan': 'all',
  'POST /api/sheets/session': 'all',
  'GET /api/sheets/blank': 'all',
  'GET /api/sheets/pocket-card': 'all',
  'GET /api/openapi.json': 'all',
  'GET /api/server-time': 'all',
  'GET /api/session': 'all',
  'POST /api/session': 'all',
  'DELETE /api/session': 'all',
  'GET /api/session/oidc/start': 'all',
  'GET /api/session/oidc/callback': 'all',
  'POST /api/first-person': 'all',
  'POST /api/session/lock': 'in, locked',
  'POST /api/session/unlock': 'in, locked',
  'POST /api/session/use': 'in',
  'PUT /api/session/pin': 'in',
  'GET /api/courses': 'prescriber, nurse, lead',
  // While locked: a running case only.
  'GET /api/courses/:course/events': 'prescriber, nurse, lead',
  'POST /api/courses/:course/events': 'in',
  'POST /api/second-person': 'prescriber, nurse, lead',
  'GET /api/people': 'prescriber, nurse, lead, admin, locked',
  'POST /api/people': 'admin',
  'PUT /api/people/:id': 'admin',
  'GET /api/policy': 'prescriber, nurse, lead, admin, locked',
  'GET /api/policy/versions': 'prescriber, nurse, lead, admin, locked',
  'POST /api/policy': 'lead',
  'GET /api/audit': 'lead, admin',
  'GET /api/audit/verify': 'lead, admin',
  'GET /api/export': 'lead, admin',
  'GET /api/reasons': 'lead, admin',
};

const everybody: readonly Who[] = ['nobody', 'without a role', ...roles, 'locked'];

function mayUse(row: string, who: Who): boolean {
  const named = row.split(', ');
  if (named.includes('all')) return true;
  if (who === 'nobody') return false;
  if (who === 'locked') return named.includes('locked');
  return named.includes('in') || named.includes(who);
}

test('every route of the API stands in the table, and no other', async () => {
  const routes: string[] = [];
  const listen = (message: unknown): void => {
    const { fastify: app } = message as { readonly fastify: FastifyInstance };
    app.addHook('onRoute', ({ method, url }) => void routes.push(`${String(method)} ${url}`));
  };
  subscribe('fastify.initialization', listen);
  // With a sign-in provider there are all routes that ever are.
  await recordServer({ signIn: { mode: 'oidc', provider: aProvider } });
  unsubscribe('fastify.initialization', listen);
  const api = routes.filter((route) => / \/api\//.test(route) && !route.startsWith('HEAD'));
  expect(api.toSorted()).toEqual(Object.keys(table).toSorted());
});

describe('who may use which route', () => {
  test.each(everybody)('every cell of the table: %s', async (who) => {
    const { stores, browser, signedInAs } = await recordServer();
    await addPeople(stores);
    await addPeople(stores, [
      { id: 'without a role', name: 'Nobody in particular', roles: [] },
      { id: 'locked', name: 'Away', roles: [...roles] },
    ]);
    const wrong: string[] = [];
    for (const [route, row] of Object.entries(table)) {
      const here = browser();
      if (who !== 'nobody') here.cookies.set('ketaguide-session', await signedInAs(who));
      if (who === 'locked') await here.post('/api/session/lock');
      const [method = '', pattern = ''] = route.split(' ');
      const url = pattern.replace(':course', aCourse).replace(':id', 'ana-sample-crps');
      const { status } = await here.send(method, url, method === 'GET' ? undefined : {});
      const refused = status === 401 || status === 403 || status === 423;
      // What got through is refused for the empty body, or answered.
      const isRight = mayUse(row, who) ? !refused && status < 500 : refused;
      if (!isRight) wrong.push(`${route} answered ${status}, but the table says "${row}"`);
    }
    expect(wrong).toEqual([]);
  });

  test('what was refused to somebody who is signed in stands in the audit trail', async () => {
    const { stores, browser, acts, signedInAs } = await recordServer();
    await addPeople(stores);
    const nurse = browser();
    nurse.cookies.set('ketaguide-session', await signedInAs('nurse'));
    await nurse.get('/api/audit');
    expect(await acts()).toContainEqual({
      person: 'nurse',
      action: 'access-refused',
      detail: { access: 'read-audit' },
    });
  });
});

test('a route that does not say who may use it keeps the server from starting', async () => {
  const app = fastify();
  controlAccess(app);
  expect(() => app.get('/secret', async () => 'secret')).toThrow('GET /secret does not say who may use it.');
  expect(() => app.get('/secret', { config: { isUse: true } }, async () => 'secret')).toThrow();
});
