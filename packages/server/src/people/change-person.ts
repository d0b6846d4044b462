import type { Person } from '@ketaguide/course';
import { RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';
import type { ChangedBy } from '../storage/people-store.ts';
import type { PeopleList, PersonAccount } from './people-store.ts';

const attempts = 5;

/**
 * Changes the list of people, unless that would break one of its rules. Somebody else's change in between is no obstacle:
 * the change is made again on what they left.
 *
 * @param change the account to put, out of the list as it is now
 * @param basedOn the number of the list that the person had seen; undefined: whatever it is
 * @throws RefusedError
 */
export async function changePerson(
  { stores: { people }, mode }: RecordService,
  change: (list: PeopleList) => PersonAccount,
  by: ChangedBy,
  basedOn?: number,
): Promise<PersonAccount> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const list = await people.read();
    if (basedOn !== undefined && basedOn !== list.revision) break;
    const account = change(list);
    const others = list.accounts.filter(({ person }) => person.id !== account.person.id);
    requireOwnEmail(account, others);
    if (![...others, account].some((each) => canAdminister(each, mode))) throw new RefusedError(lastAdministrator);
    if (await people.put(account, list.revision, by)) return account;
  }
  throw new RefusedError(changedMeanwhile);
}

/** An e-mail address finds one person at the first sign-in. */
function requireOwnEmail({ email }: PersonAccount, others: readonly PersonAccount[]): void {
  if (email !== null && others.some((other) => other.email === email)) throw new RefusedError(emailTaken);
}

/** Is this an administrator who can sign in? */
const canAdminister = ({ person, pin, email, oidcSubject }: PersonAccount, mode: RecordService['mode']): boolean =>
  isAdministrator(person) && (mode === 'local' ? pin !== null : email !== null || oidcSubject !== null);

const isAdministrator = ({ active, roles }: Person): boolean => active && roles.includes('admin');

const conflict = (detail: string) => ({ title: 'Not changed', status: 409, detail });

const lastAdministrator = conflict('Somebody has to be an administrator who can sign in: make another one first.');
const emailTaken = conflict('Another person has this e-mail address.');
const changedMeanwhile = conflict('Somebody changed the list of people meanwhile. Look at it, then change it again.');
