import { defaultPolicy, parseClinicPolicy } from '@ketaguide/planning';
import { useSyncExternalStore } from 'react';
import { openDeviceStore } from '../journal/open-device-store.ts';
import { serverRequest } from '../journal/server-request.ts';
import { serverValue } from '../journal/server-value.ts';
import type { PolicyVersion } from './policy-version.ts';
import { policyWatch } from './policy-watch.ts';

/** A version as the server answers it. */
const policyVersionOf = (json: unknown): PolicyVersion => {
  const { policy, ...about } = json as PolicyVersion;
  return { ...about, policy: parseClinicPolicy(policy) };
};

/** The policy of the clinic, once for the page. */
export const policyStore = serverValue<PolicyVersion>({
  name: 'policy',
  first: { version: defaultPolicy.version, signedBy: null, signedAt: null, policy: defaultPolicy },
  read: async () => policyVersionOf(await serverRequest('/api/policy')),
  device: openDeviceStore,
});

/** The clinic's policy that holds now. */
export const usePolicy = (): PolicyVersion => useSyncExternalStore(policyStore.subscribe, policyStore.state);

const watch = policyWatch(policyStore);

/** Told which version holds on the server: fetches the policy when it is another one than this page knows. */
export const hearPolicyVersion = watch.hear;

/** The version that came while the page was open, until it is put away. */
export const useNewPolicyVersion = (): string | undefined => useSyncExternalStore(watch.subscribe, watch.news);

export const putNewPolicyAway = watch.putAway;
