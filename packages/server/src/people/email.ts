import { RequestError } from '../problem.ts';

/**
 * An e-mail address as it is compared: in lower case, without spaces around it.
 *
 * @throws RequestError when it is none
 */
export function emailAddress(text: string, field = 'email'): string {
  const email = text.trim().toLowerCase();
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new RequestError(`${field}: expected an e-mail address.`, field);
  }
  return email;
}
