import type { CourseId, EventId, EventType, InfusionId, PersonId, Profession } from '@ketaguide/course';
import { serverRequest } from '../journal/server-request.ts';
import type { Session } from './session.ts';

/** A second person and their PIN, for one entry in their name. */
export interface SecondPerson {
  readonly person: PersonId;
  readonly pin: string;
  readonly course: CourseId;
  readonly infusion: InfusionId | null;
  readonly entry: EventId;
  readonly type: EventType;
}

export interface FirstPerson {
  readonly name: string;
  readonly pin: string;
  readonly profession: Profession;
}

/** What the server can be asked about who somebody is. Each throws `Unreachable` or `Refused`. */
export interface SessionApi {
  read(): Promise<Session>;
  signIn(person: PersonId, pin: string): Promise<Session>;
  signOut(): Promise<void>;
  lock(): Promise<Session>;
  unlock(pin: string): Promise<Session>;
  /** Sets up the first person, who is then signed in. */
  enterFirstPerson(person: FirstPerson): Promise<Session>;
  /** @param currentPin undefined: they have none yet */
  changePin(pin: string, currentPin: string | undefined): Promise<void>;
  /** Says that somebody is there, so that the session does not lock. */
  use(): Promise<void>;
  /** The server's statement that this person proved who they are, for that one entry. */
  proveSecondPerson(second: SecondPerson): Promise<string>;
}

export const sessionApi: SessionApi = {
  read: async () => (await serverRequest('/api/session')) as Session,
  signIn: async (person, pin) =>
    (await serverRequest('/api/session', { method: 'POST', body: { person, pin } })) as Session,
  signOut: async () => {
    await serverRequest('/api/session', { method: 'DELETE' });
  },
  lock: async () => (await serverRequest('/api/session/lock', { method: 'POST' })) as Session,
  unlock: async (pin) => (await serverRequest('/api/session/unlock', { method: 'POST', body: { pin } })) as Session,
  enterFirstPerson: async (person) =>
    (await serverRequest('/api/first-person', { method: 'POST', body: person })) as Session,
  changePin: async (pin, currentPin) => {
    const body = { pin, ...(currentPin === undefined ? {} : { currentPin }) };
    await serverRequest('/api/session/pin', { method: 'PUT', body });
  },
  use: async () => {
    await serverRequest('/api/session/use', { method: 'POST' });
  },
  proveSecondPerson: async (second) => {
    const answer = await serverRequest('/api/second-person', { method: 'POST', body: second });
    return (answer as { proof: string }).proof;
  },
};
