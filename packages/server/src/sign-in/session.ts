import { createHash, randomBytes } from 'node:crypto';
import type { Instant, Person } from '@ketaguide/course';
import type { PeopleStore } from '../people/people-store.ts';
import type { SessionStore, StoredSession } from './session-store.ts';

/** Who is signed in, as every request is judged by. */
export interface Session {
  readonly idHash: string;
  readonly person: Person;
  /** Somebody locked it, or nobody used it for so long: what runs can still be read, and nothing written. */
  readonly locked: boolean;
  /** Its time is over: it is locked, and only signing in anew goes on. */
  readonly ended: boolean;
  readonly lastUsedAt: Instant;
}

/** A shift: however much it is used, nobody stays signed in for longer. */
const longestHours = 12;
/** For so long after its end a session still shows a case that runs: nobody is signed out over a patient. */
const visibleHours = 12;
/** A use is written down at most this often. */
const usesWrittenEvery = 30_000;

const idBytes = 32;

export interface SessionsOptions {
  readonly sessions: SessionStore;
  readonly people: PeopleStore;
  readonly now: () => Instant;
  /** After how many minutes without a use a session locks. */
  readonly idleMinutes: number;
}

export type Sessions = ReturnType<typeof createSessions>;

/** The sessions of this server: begun, found by the id that a browser holds, used, locked, ended. */
export function createSessions({ sessions, people, now, idleMinutes }: SessionsOptions) {
  const hoursAfter = (instant: Instant, hours: number): Instant =>
    new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
  const isIdle = (session: StoredSession): boolean =>
    Date.parse(now()) - Date.parse(session.lastUsedAt) >= idleMinutes * 60_000;

  return {
    /** Begins a session for somebody who has proved who they are. Returns the id for their browser. */
    async begin(person: Person['id']): Promise<string> {
      const id = randomBytes(idBytes).toString('base64url');
      const startedAt = now();
      const endsAt = hoursAfter(startedAt, longestHours);
      await sessions.removeEndedBefore(hoursAfter(startedAt, -visibleHours));
      await sessions.add({ idHash: hashOf(id), person, startedAt, lastUsedAt: startedAt, endsAt, lockedAt: null });
      return id;
    },

    /** The session of an id; undefined when there is none, it ended long ago, or its person has left. */
    async find(id: string | undefined): Promise<Session | undefined> {
      if (id === undefined || id.length > 2 * idBytes) return undefined;
      const stored = await sessions.find(hashOf(id));
      if (stored === undefined || hoursAfter(stored.endsAt, visibleHours) <= now()) return undefined;
      const { accounts } = await people.read();
      const person = accounts.find((account) => account.person.id === stored.person)?.person;
      if (!person?.active) return undefined;
      const { idHash, lastUsedAt } = stored;
      const ended = stored.endsAt <= now();
      return { idHash, person, ended, locked: ended || stored.lockedAt !== null || isIdle(stored), lastUsedAt };
    },

    /** Somebody did something: the time until it locks starts anew. */
    async use({ idHash, lastUsedAt }: Session): Promise<void> {
      const at = now();
      if (Date.parse(at) - Date.parse(lastUsedAt) >= usesWrittenEvery) await sessions.touch(idHash, at);
    },

    lock: ({ idHash }: Session): Promise<void> => sessions.lock(idHash, now()),
    unlock: ({ idHash }: Session): Promise<void> => sessions.unlock(idHash, now()),
    end: ({ idHash }: Session): Promise<void> => sessions.remove(idHash),
    endAllOf: (person: Person['id']): Promise<void> => sessions.removeOf(person),
  };
}

const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url');
