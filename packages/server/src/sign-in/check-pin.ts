import type { Person, PersonId } from '@ketaguide/course';
import { isPin } from '../people/pin.ts';
import { RefusedError } from '../problem.ts';
import type { RecordService } from '../record-service.ts';

/**
 * The person whose PIN this is. A wrong one is written down.
 *
 * @throws RefusedError when it is not, whatever the reason, or when it is not yet time to try again
 */
export async function checkPin({ stores, throttle, audit }: RecordService, id: PersonId, pin: string): Promise<Person> {
  const wait = throttle.begin(id);
  if (wait > 0) {
    throw new RefusedError(
      {
        title: 'Too many wrong PINs',
        status: 429,
        detail: `Wait ${wait} ${wait === 1 ? 'second' : 'seconds'}, then try again.`,
      },
      { 'retry-after': String(wait) },
    );
  }
  const { accounts } = await stores.people.read();
  const account = accounts.find(({ person }) => person.id === id && person.active);
  if (!(await isPin(pin, account?.pin ?? null)) || account === undefined) {
    await audit({ person: null, action: 'sign-in-refused', detail: { person: account?.person.id ?? null, by: 'pin' } });
    throw new RefusedError(wrongPin);
  }
  throttle.succeeded(id);
  return account.person;
}

const wrongPin = { title: 'Wrong PIN', status: 403, detail: 'That is not the PIN of this person.' };
