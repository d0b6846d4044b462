import { RequestError } from '../problem.ts';
import { type HashedPin, hashPin } from './pin.ts';

/**
 * A new PIN, as it is kept.
 *
 * @throws RequestError when it is no PIN; the message does not repeat it
 */
export async function newPin(pin: string, field = 'pin'): Promise<HashedPin> {
  if (!/^[0-9]{4,12}$/.test(pin)) throw new RequestError(`${field}: expected 4 to 12 digits.`, field);
  return hashPin(pin);
}
