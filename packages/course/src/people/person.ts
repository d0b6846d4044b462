import type { PersonId } from '../events/event-envelope.ts';
import type { Role } from './role.ts';

/** Somebody who works in the clinic. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly profession: Profession;
  readonly training: Training;
  /** Somebody who left stays on record and can no longer sign in. */
  readonly active: boolean;
}

/** `other` covers whoever the guideline does not list: a nurse practitioner, a CRNA. */
export type Profession = 'physician' | 'registered-nurse' | 'physician-assistant' | 'other';

/** ISO day until which a training holds. Null: none, or not known; neither counts as valid. */
export interface Training {
  readonly aclsUntil: string | null;
  readonly sedationUntil: string | null;
  readonly experiencedWithKetamine: 'yes' | 'no' | 'unknown';
}
