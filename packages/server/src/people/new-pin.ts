import { pinRefusal } from '@ketaguide/course';
import { RequestError } from '../problem.ts';
import { type HashedPin, hashPin, isPin } from './pin.ts';

/**
 * A new PIN, as it is kept.
 *
 * @param last the one that it takes the place of; null: there was none
 * @throws RequestError when it cannot be one; the message does not repeat it
 */
export async function newPin(pin: string, last: HashedPin | null, field = 'pin'): Promise<HashedPin> {
  const refusal = pinRefusal(pin);
  if (refusal !== undefined) throw new RequestError(`${field}: ${refusal}`, field);
  if (last !== null && (await isPin(pin, last))) {
    throw new RequestError(`${field}: That is the PIN until now. Choose another one.`, field);
  }
  return hashPin(pin);
}
