import { useSyncExternalStore } from 'react';
import { openDeviceStore } from '../journal/open-device-store.ts';
import { serverRequest } from '../journal/server-request.ts';
import { createPolicyStore } from './policy-store.ts';
import type { PolicyVersion } from './policy-version.ts';

/** The policy of the clinic, once for the page. */
export const policyStore = createPolicyStore(
  async () => (await serverRequest('/api/policy')) as PolicyVersion,
  openDeviceStore,
);

/** The clinic's policy that holds now. */
export const usePolicy = (): PolicyVersion => useSyncExternalStore(policyStore.subscribe, policyStore.state);
