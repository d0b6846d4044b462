import type { Person, PersonId, Standing } from '@ketaguide/course';
import type { HashedPin } from './pin.ts';

/** A person, with what proves who they are. Only `person` ever leaves the server. */
export interface PersonAccount {
  readonly person: Person;
  /** Null: none was set, so nobody signs in or proves anything with one. */
  readonly pin: HashedPin | null;
  /** In lower case, as an administrator entered it: by it a first sign-in at the provider finds its person. */
  readonly email: string | null;
  /** Who the person is to the sign-in provider, once they have signed in there. */
  readonly oidcSubject: OidcSubject | null;
}

/** A subject is unique within its issuer only. */
export interface OidcSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** Everybody, those who left too, and the number of the change that led there; 0 before the first. */
export interface PeopleList {
  readonly revision: number;
  readonly accounts: readonly PersonAccount[];
}

/** What somebody was allowed from then on, with the number of the change that made it so. */
export interface PersonVersion extends Standing {
  readonly person: PersonId;
  readonly revision: number;
}

/** Where people are kept. */
export interface PeopleStore {
  read(): Promise<PeopleList>;
  /** By person, everything they have been, oldest first. */
  history(): Promise<ReadonlyMap<PersonId, readonly PersonVersion[]>>;
  /**
   * Adds an account, or puts it in the place of the one with the same id, unless the list is another than the one that
   * was read: then nothing happens and the answer is false. So no rule about the whole list, such as that there is
   * always an administrator, can be broken by two changes at once.
   */
  put(account: PersonAccount, basedOn: PeopleList['revision']): Promise<boolean>;
}
