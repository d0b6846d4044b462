import { Refused } from '../journal/server-request.ts';
import type { ProofOfPerson } from '../recorded-course/recorded-course.tsx';
import { type SecondPerson, sessionApi } from './session-api.ts';

/** Has the server take a second person's PIN. */
export async function proveSecondPerson(second: SecondPerson): Promise<ProofOfPerson> {
  try {
    return { kind: 'proved', proof: await sessionApi.proveSecondPerson(second) };
  } catch (error) {
    return error instanceof Refused ? { kind: 'refused', message: error.message } : { kind: 'no-network' };
  }
}
