import type { Person, PersonId } from '@ketaguide/course';

/** Who works with this browser, as the server knows it. */
export interface Session {
  /** `local`: names and PINs on this computer only. `none`: this server keeps no record. */
  readonly mode: 'oidc' | 'local' | 'none';
  readonly person: Person | null;
  /** The person has to enter the PIN again; what is on the screen stays readable. */
  readonly locked: boolean;
  /** The names to choose from, in local mode. */
  readonly people?: readonly { readonly id: PersonId; readonly name: string }[];
  /** How this person unlocks: some sign in with a provider and have no PIN. */
  readonly unlockBy: 'pin' | 'sign-in' | null;
  readonly needsFirstPerson: boolean;
}
