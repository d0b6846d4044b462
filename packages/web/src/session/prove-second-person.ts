import { Refused, Unreachable } from '../journal/server-request.ts';
import { peopleStore } from '../people/app-people.ts';
import type { ProofOfPerson } from '../recorded-course/recorded-course.tsx';
import { devicePins } from './app-device-pins.ts';
import type { PinOnDevice } from './device-pins.ts';
import { type SecondPerson, sessionApi } from './session-api.ts';

/** Has the server take a second person's PIN; where it does not answer, this device, if it knows that PIN. */
export async function proveSecondPerson(second: SecondPerson): Promise<ProofOfPerson> {
  const { person, pin } = second;
  try {
    const proof = await sessionApi.proveSecondPerson(second);
    void devicePins.remember(person, pin).then(peopleStore.refresh, () => undefined);
    return { kind: 'proved', proof };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', message: error.message };
    if (!(error instanceof Unreachable)) throw error;
    return proofOnDevice(await devicePins.check(person, pin));
  }
}

/** What the device's answer proves. A PIN that it knows to be wrong is as wrong as at the server. */
function proofOnDevice(answer: PinOnDevice): ProofOfPerson {
  switch (answer.kind) {
    case 'right':
      return { kind: 'proved-on-device' };
    case 'wrong':
      return { kind: 'refused', message: 'That is not the PIN of this person.' };
    case 'wait':
      return {
        kind: 'refused',
        message: `Wait ${answer.seconds} ${answer.seconds === 1 ? 'second' : 'seconds'}, then try again.`,
      };
    case 'not-kept':
      return { kind: 'no-network' };
  }
}
