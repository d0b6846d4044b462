import { randomUUID } from 'node:crypto';
import type { Person } from '@ketaguide/course';
import type { PeopleList, PersonAccount } from '../people/people-store.ts';
import type { RecordService } from '../record-service.ts';
import type { ProviderIdentity } from './oidc-client.ts';

const attempts = 5;

/**
 * The person who signed in at the provider: the one with this subject, or, the first time, the one for whom an
 * administrator entered this verified e-mail address. Undefined: nobody who works here. What a person may do is never the
 * provider's to say.
 *
 * @param firstAdministrator whose e-mail address makes them the first person, while there is nobody
 */
export async function personOfIdentity(
  { stores: { people }, now }: RecordService,
  identity: ProviderIdentity,
  firstAdministrator: string | null,
): Promise<Person | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const list = await people.read();
    const known = list.accounts.find(({ oidcSubject }) => isSame(oidcSubject, identity.subject));
    if (known !== undefined) return known.person.active ? known.person : undefined;
    const account = accountByEmail(list, identity) ?? firstAccount(list, identity, firstAdministrator);
    if (account === undefined) return undefined;
    const bound = { ...account, oidcSubject: identity.subject };
    if (await people.put(bound, list.revision, { person: bound.person.id, at: now() })) return bound.person;
  }
  throw new Error('The list of people changes all the time.');
}

const isSame = (one: PersonAccount['oidcSubject'], other: ProviderIdentity['subject']): boolean =>
  one?.issuer === other.issuer && one.subject === other.subject;

/** Somebody who has not signed in yet. An address that was passed on to somebody else is no longer theirs. */
const accountByEmail = ({ accounts }: PeopleList, { email }: ProviderIdentity): PersonAccount | undefined =>
  accounts.find(
    (account) => email !== null && account.email === email && account.person.active && account.oidcSubject === null,
  );

function firstAccount(
  { revision }: PeopleList,
  { email, name }: ProviderIdentity,
  firstAdministrator: string | null,
): PersonAccount | undefined {
  if (revision !== 0 || email === null || email !== firstAdministrator) return undefined;
  return {
    person: {
      id: randomUUID(),
      name: name ?? email,
      roles: ['lead', 'admin'],
      profession: 'other',
      training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
      active: true,
    },
    pin: null,
    email,
    oidcSubject: null,
  };
}
