import type { Person } from '@ketaguide/course';
import { useSyncExternalStore } from 'react';
import { openDeviceStore } from '../journal/open-device-store.ts';
import { serverRequest } from '../journal/server-request.ts';
import { serverValue } from '../journal/server-value.ts';

/** Somebody who works here, with what only administrators see of them. */
export interface Account extends Person {
  /** The number of the change of the list that last touched them. */
  readonly changedIn?: number;
  readonly email?: string | null;
  readonly hasPin?: boolean;
}

/** Everybody who works here, or did, once for the page. */
export const peopleStore = serverValue<readonly Account[]>({
  name: 'people',
  first: [],
  read: async () => ((await serverRequest('/api/people')) as { people: readonly Account[] }).people,
  device: openDeviceStore,
});

/** Everybody who works here, or did, with roles and trainings; as this device last heard. */
export const usePeople = (): readonly Account[] => useSyncExternalStore(peopleStore.subscribe, peopleStore.state);
