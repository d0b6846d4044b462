import type { Instant, PersonId } from '@ketaguide/course';
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
  /** The policy that an entry was made under. */
  readonly ofVersion: (version: string) => ClinicPolicy;
}

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
    // A version that nobody signed here: the entry is held against what holds now.
    ofVersion: (version) => versions.find(({ policy }) => policy.version === version)?.policy ?? current.policy,
  };
}
