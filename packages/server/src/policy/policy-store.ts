import type { Instant, PersonId } from '@ketaguide/course';
import type { ClinicPolicy } from '@ketaguide/planning';

/** One version of the clinic's policy, who settled it and when. */
export interface SignedPolicy {
  /** 2, 3, 4, …, because 1 is the default policy; in `policy.version` the same, as a text. */
  readonly number: number;
  readonly policy: ClinicPolicy;
  readonly signedBy: PersonId;
  readonly signedAt: Instant;
}

/** Where the versions of the policy are kept. None is ever changed: signed plans name them. */
export interface PolicyStore {
  /** Oldest first; empty until a clinic settles its own. */
  versions(): Promise<readonly SignedPolicy[]>;
  /** Adds the next version; when its number is taken, nothing happens and the answer is false. */
  add(version: SignedPolicy): Promise<boolean>;
}
