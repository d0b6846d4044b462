import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { mayDo, pinLength } from '@ketaguide/course';
import Type from 'typebox';
import { PersonDocument, Professions, personDocument, Roles, TrainingDocument } from '../documents/person.ts';
import { changePerson } from '../people/change-person.ts';
import { emailAddress } from '../people/email.ts';
import { newPin } from '../people/new-pin.ts';
import type { PersonAccount } from '../people/people-store.ts';
import { personName } from '../people/person-name.ts';
import type { HashedPin } from '../people/pin.ts';
import { notFound, Problem, RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import { noContent, signedIn } from '../sign-in/access.ts';
import { checkPin } from '../sign-in/check-pin.ts';

const closed = { additionalProperties: false } as const;

const AccountDocument = Type.Object(
  {
    ...PersonDocument.properties,
    changedIn: Type.Optional(Type.Integer({ description: 'The number of the change that last touched them' })),
    email: Type.Optional(Type.Union([Type.String(), Type.Null()], { description: 'For administrators only' })),
    hasPin: Type.Optional(Type.Boolean({ description: 'For administrators only' })),
  },
  { ...closed, title: 'Account' },
);

const PeopleDocument = Type.Object(
  { revision: Type.Integer({ description: 'The number of the last change' }), people: Type.Array(AccountDocument) },
  { ...closed, title: 'People' },
);

const NewPin = Type.Union([Type.String(), Type.Null()], {
  description: `${pinLength}, not all the same, not counting up or down, and not the one before; null: none`,
});
const NewEmail = Type.Union([Type.String(), Type.Null()], {
  description: 'By it, verified by the sign-in provider, the person is found at the first sign-in',
});

const NewPerson = Type.Object(
  {
    name: Type.String(),
    roles: Roles,
    profession: Professions,
    training: Type.Optional(TrainingDocument),
    pin: Type.Optional(NewPin),
    email: Type.Optional(NewEmail),
  },
  closed,
);

const ChangedPerson = Type.Object(
  {
    ...Type.Partial(NewPerson).properties,
    active: Type.Optional(Type.Boolean()),
    basedOn: Type.Optional(
      Type.Integer({ description: 'The revision that was seen; if it is another, nothing changes' }),
    ),
  },
  closed,
);

const refusals = { 400: Problem, 401: Problem, 403: Problem, 409: Problem, 423: Problem } as const;

/** Who works here: everybody may see it, administrators change it. */
export const peopleRoutes: FastifyPluginAsyncTypebox<{ readonly service: RecordService }> = async (
  app,
  { service },
) => {
  const { people } = service.stores;
  /** As it is kept; null: they have none, or nobody has this id. */
  const pinOf = async (id: string): Promise<HashedPin | null> =>
    (await people.read()).accounts.find(({ person }) => person.id === id)?.pin ?? null;

  app.get(
    '/people',
    {
      // A running case names its people, locked or not.
      config: { access: 'read-people', whileLocked: true, isUse: false },
      schema: {
        summary: 'Everybody who works here, or did',
        operationId: 'people',
        response: { 200: PeopleDocument, 401: Problem, 403: Problem },
      },
    },
    async (request) => {
      const session = signedIn(request);
      const { person, locked } = session;
      await service.listRead(session, 'people-read');
      const [{ accounts, revision }, history] = await Promise.all([people.read(), people.history()]);
      const isAdministrator = !locked && mayDo(person.roles, 'change-people');
      return {
        revision,
        people: accounts.map((account) => ({
          ...(isAdministrator ? accountDocument(account) : personDocument(account.person)),
          changedIn: history.get(account.person.id)?.at(-1)?.revision ?? 0,
        })),
      };
    },
  );

  app.post(
    '/people',
    {
      config: { access: 'change-people' },
      schema: {
        summary: 'Adds somebody',
        operationId: 'addPerson',
        body: NewPerson,
        response: { 200: AccountDocument, ...refusals },
      },
    },
    async (request) => {
      const { roles, profession, training = unknownTraining, pin = null, email = null } = request.body;
      const account: PersonAccount = {
        person: { id: randomUUID(), name: personName(request.body.name), roles, profession, training, active: true },
        pin: pin === null ? null : await newPin(pin, null),
        email: email === null ? null : emailAddress(email),
        oidcSubject: null,
      };
      const by = { person: signedIn(request).person.id, at: service.now() };
      return accountDocument(await changePerson(service, () => account, by));
    },
  );

  app.put(
    '/people/:id',
    {
      config: { access: 'change-people' },
      schema: {
        summary: 'Changes what is sent of somebody: roles, trainings, PIN, whether they work here; the rest stays',
        operationId: 'changePerson',
        params: Type.Object({ id: Type.String() }),
        body: ChangedPerson,
        response: { 200: AccountDocument, ...refusals, 404: Problem },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { basedOn, pin: sentPin, email: sentEmail, name: sentName, ...changes } = request.body;
      const pin = typeof sentPin === 'string' ? await newPin(sentPin, await pinOf(id)) : sentPin;
      const email = typeof sentEmail === 'string' ? emailAddress(sentEmail) : sentEmail;
      const name = sentName === undefined ? undefined : personName(sentName);
      const by = { person: signedIn(request).person.id, at: service.now() };
      const changed = await changePerson(
        service,
        ({ accounts }) => {
          const account = accounts.find(({ person }) => person.id === id);
          if (account === undefined) throw new RefusedError(notFound('There is nobody with this id.'));
          return {
            person: { ...account.person, ...changes, ...(name !== undefined && { name }) },
            pin: pin === undefined ? account.pin : pin,
            email: email === undefined ? account.email : email,
            // Another address is another account at the provider, which is found by it at the next sign-in.
            oidcSubject: email === undefined || email === account.email ? account.oidcSubject : null,
          };
        },
        by,
        basedOn,
      );
      if (pin !== undefined) {
        const detail = { person: id, pin: pin === null ? 'removed' : 'set by an administrator' };
        await service.audit({ person: by.person, action: 'people-changed', detail });
      }
      if (!changed.person.active || pin !== undefined || (email !== undefined && changed.oidcSubject === null)) {
        await service.sessions.endAllOf(id);
        service.throttle.succeeded(id);
      }
      return accountDocument(changed);
    },
  );

  app.put(
    '/session/pin',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Sets a PIN of their own; whoever has one enters it too',
        operationId: 'changeOwnPin',
        body: Type.Object({ pin: Type.String(), currentPin: Type.Optional(Type.String()) }, closed),
        response: { 204: Type.Null(), ...refusals, 429: Problem },
      },
    },
    async (request, reply) => {
      const { person } = signedIn(request);
      const last = await pinOf(person.id);
      if (last !== null) await checkPin(service, person.id, request.body.currentPin ?? '');
      const pin = await newPin(request.body.pin, last);
      const by = { person: person.id, at: service.now() };
      await changePerson(
        service,
        ({ accounts }) => {
          const account = accounts.find((each) => each.person.id === person.id);
          if (account === undefined) throw new RefusedError(notFound('There is nobody with this id.'));
          return { ...account, pin };
        },
        by,
      );
      await service.audit({
        person: person.id,
        action: 'people-changed',
        detail: { person: person.id, pin: 'set by themselves' },
      });
      return noContent(reply);
    },
  );
};

const unknownTraining = { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' } as const;

const accountDocument = ({ person, email, pin }: PersonAccount) => ({
  ...personDocument(person),
  email,
  hasPin: pin !== null,
});
