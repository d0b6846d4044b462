import { journal } from '../journal/app-journal.ts';
import { Unreachable } from '../journal/server-request.ts';
import { devicePins } from './app-device-pins.ts';
import { sessionStore } from './app-session.ts';

/**
 * Signs out and takes everything off this device.
 *
 * @throws Unreachable: nothing was done, because the server would still know the session
 */
export async function signOutOfDevice(): Promise<void> {
  await sessionStore.signOut();
  await takeOff();
  await sessionStore.refresh();
}

/** The same, also where the server cannot be told now: it is as soon as it answers. Was it told? */
export async function wipeDevice(): Promise<boolean> {
  try {
    await signOutOfDevice();
    return true;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    await takeOff();
    await sessionStore.leaveLater();
    return false;
  }
}

async function takeOff(): Promise<void> {
  await devicePins.forgetAll();
  await journal.wipe();
}
