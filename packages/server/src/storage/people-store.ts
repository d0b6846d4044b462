import type { Person, PersonId, Training } from '@ketaguide/course';
import { sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { PeopleStore, PersonAccount, PersonVersion } from '../people/people-store.ts';
import type { HashedPin } from '../people/pin.ts';
import { type Database, inTransaction } from './database.ts';
import { onDatabase } from './storage-error.ts';

/** Who changes something, for the audit trail. */
export interface ChangedBy {
  /** Null: nobody had signed in yet. */
  readonly person: PersonId | null;
  readonly at: string;
}

/** A {@link PeopleStore} in a database; each change stands in the audit trail. */
export interface DatabasePeopleStore extends PeopleStore {
  put(account: PersonAccount, basedOn: number, by?: ChangedBy): Promise<boolean>;
}

/** People in a database. What proves who they are lies in a table of its own, which no export reads. */
export function createPeopleStore(
  database: Database,
  now: () => string = () => new Date().toISOString(),
): DatabasePeopleStore {
  const { kysely } = database;
  return {
    // The number first: with a list that is newer than its number, a change is refused at worst.
    read: () =>
      onDatabase(async () => {
        const { revision } = await kysely.selectFrom('people_revision').select('revision').executeTakeFirstOrThrow();
        const rows = await kysely
          .selectFrom('people')
          .leftJoin('person_secrets', 'person_secrets.person', 'people.id')
          .selectAll('people')
          .select(['pin', 'email', 'oidc_issuer', 'oidc_subject'])
          .orderBy('name')
          .orderBy('id')
          .execute();
        return { revision, accounts: rows.map(accountOf) };
      }),
    history: () =>
      onDatabase(async () => {
        const rows = await kysely.selectFrom('person_versions').selectAll().orderBy('revision').execute();
        return Map.groupBy(rows.map(versionOf), ({ person }) => person);
      }),
    put: (account, basedOn, by) =>
      inTransaction(database, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('people_revision')
          .set({ revision: sql`revision + 1` })
          .where('revision', '=', basedOn)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const { id, ...person } = personRow(account.person);
        await transaction
          .insertInto('people')
          .values({ id, ...person })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(person))
          .execute();
        const secrets = secretsRow(account);
        await transaction
          .insertInto('person_secrets')
          .values({ person: id, ...secrets })
          .onConflict((conflict) => conflict.column('person').doUpdateSet(secrets))
          .execute();
        const { roles, active, profession } = account.person;
        const at = by?.at ?? now();
        await transaction
          .insertInto('person_versions')
          .values({ revision: basedOn + 1, person: id, at, roles: person.roles, active: person.active })
          .execute();
        await appendAudit(transaction, {
          at,
          person: by?.person ?? null,
          action: 'people-changed',
          course: null,
          detail: { person: id, roles, profession, active, revision: basedOn + 1 },
        });
        return true;
      }),
  };
}

const versionOf = ({
  revision,
  person,
  at,
  roles,
  active,
}: {
  readonly revision: number;
  readonly person: string;
  readonly at: string;
  readonly roles: string;
  readonly active: number;
}): PersonVersion => ({
  revision,
  person,
  from: at,
  roles: JSON.parse(roles) as PersonVersion['roles'],
  active: active === 1,
});

const personRow = ({ id, name, roles, profession, training, active }: Person) => ({
  id,
  name,
  roles: JSON.stringify(roles),
  profession,
  training: JSON.stringify(training),
  active: active ? 1 : 0,
});

const secretsRow = ({ pin, email, oidcSubject }: PersonAccount) => ({
  pin: pin === null ? null : JSON.stringify(pin),
  email,
  oidc_issuer: oidcSubject?.issuer ?? null,
  oidc_subject: oidcSubject?.subject ?? null,
});

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly profession: string;
  readonly training: string;
  readonly active: number;
  readonly pin: string | null;
  readonly email: string | null;
  readonly oidc_issuer: string | null;
  readonly oidc_subject: string | null;
}

function accountOf(row: AccountRow): PersonAccount {
  return {
    person: {
      id: row.id,
      name: row.name,
      roles: JSON.parse(row.roles) as Person['roles'],
      profession: row.profession as Person['profession'],
      training: JSON.parse(row.training) as Training,
      active: row.active === 1,
    },
    pin: row.pin === null ? null : (JSON.parse(row.pin) as HashedPin),
    email: row.email,
    oidcSubject:
      row.oidc_issuer === null || row.oidc_subject === null
        ? null
        : { issuer: row.oidc_issuer, subject: row.oidc_subject },
  };
}
