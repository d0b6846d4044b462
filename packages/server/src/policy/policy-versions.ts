import type { CourseEvent, Instant, PersonId } from '@ketaguide/course';
import { type ClinicPolicy, defaultPolicy } from '@ketaguide/planning';
import type { PolicyStore } from './policy-store.ts';

/** A version of the policy. Nobody signed the first, which holds until a clinic settles its own. */
export interface PolicyVersion {
  readonly number: number;
  readonly policy: ClinicPolicy;
  readonly signedBy: PersonId | null;
  readonly signedAt: Instant | null;
}

/** All versions that ever held, the one that holds now last. */
export interface PolicyVersions {
  readonly versions: readonly PolicyVersion[];
  readonly current: PolicyVersion;
  /**
   * The policy that an entry is held against: the one that holds. An entry that was made without a network, before its
   * device could know of another version, is held against the version that it names.
   */
  readonly against: (entry: MadeUnder, receivedAt: Instant) => ClinicPolicy;
}

type MadeUnder = Pick<CourseEvent, 'policyVersion' | 'enteredAt'>;

/** Whoever has a network sends an entry at once. */
const sentAtOnceWithin = 2 * 60_000;

const first: PolicyVersion = {
  number: Number(defaultPolicy.version),
  policy: defaultPolicy,
  signedBy: null,
  signedAt: null,
};

export async function policyVersions(store: PolicyStore): Promise<PolicyVersions> {
  const versions = [first, ...(await store.versions())];
  const current = versions.at(-1) ?? first;
  return {
    versions,
    current,
    against: ({ policyVersion, enteredAt }, receivedAt) => {
      const named = versions.find(({ policy }) => policy.version === policyVersion);
      const wasSentAtOnce = Date.parse(receivedAt) - Date.parse(enteredAt) <= sentAtOnceWithin;
      // A version that nobody signed here says nothing.
      return (named === undefined || wasSentAtOnce ? current : named).policy;
    },
  };
}
