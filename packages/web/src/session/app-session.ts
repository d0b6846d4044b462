import { useSyncExternalStore } from 'react';
import { openDeviceStore } from '../journal/open-device-store.ts';
import { devicePins } from './app-device-pins.ts';
import { sessionApi } from './session-api.ts';
import { createSessionStore, type SessionState } from './session-store.ts';

/** Who is signed in, once for the page. */
export const sessionStore = createSessionStore(sessionApi, openDeviceStore, devicePins);

/** Who is signed in; undefined until it is known. */
export const useSession = (): SessionState => useSyncExternalStore(sessionStore.subscribe, sessionStore.state);
