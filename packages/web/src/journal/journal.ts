import type {
  CourseEvent,
  CourseId,
  EventId,
  EventOf,
  EventType,
  InfusionId,
  Instant,
  PersonId,
} from '@ketaguide/course';
import { waitAfter } from './back-off.ts';
import { type CourseJournal, courseJournal, withEntries, withoutEntry, withStored } from './course-journal.ts';
import type { CoursesApi } from './courses-api.ts';
import type { DeviceStore } from './device-store.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { sendOutbox } from './send-outbox.ts';
import { needsSignIn, Refused } from './server-request.ts';

/** What somebody enters: one kind of entry with its data. */
export type NewEntry = {
  readonly [type in EventType]: {
    /** Null: it belongs to the course, not to one of its infusions. */
    readonly infusion: InfusionId | null;
    readonly type: type;
    readonly data: EventOf<type>['data'];
  } & EntryOptions;
}[EventType];

export interface EntryOptions {
  /** When it happened; absent: now. */
  readonly happenedAt?: Instant;
  /** Who says so, when that is not the person who is signed in: a second person on the same device. */
  readonly author?: PersonId;
  /** That the second person proved who they are. */
  readonly proof?: string;
  /** Made before, because something was given for this very entry; absent: it is made now. */
  readonly id?: EventId;
  /** An earlier entry that this one stands for: it goes on resting on what its author had seen, and under those versions. */
  readonly standsFor?: CourseEvent;
}

/** `not-saved`: it is on this page only, until the server has it. */
export interface Recorded {
  readonly events: readonly CourseEvent[];
  readonly kept: 'on-device' | 'not-saved';
}

/** Where the work is, for the status pill. */
export interface JournalStatus {
  /** False: this browser keeps nothing after it is closed. */
  readonly keepsAfterClosing: boolean;
  /** Entries that this device could not keep and the server does not have. */
  readonly notSaved: readonly OutboxEntry[];
  readonly waiting: readonly OutboxEntry[];
  readonly refused: readonly OutboxEntry[];
  readonly lastSentAt: Instant | undefined;
  readonly connection: Connection;
  /** Did the server answer the last time that it was asked to the end? Undefined: this page has not asked yet. */
  readonly isReached: boolean | undefined;
  /** When it last did. */
  readonly lastReachedAt: Instant | undefined;
  /** How far the clock of this device is ahead of the server's, in ms; undefined before it was asked. */
  readonly clockAhead: number | undefined;
}

export type Connection =
  | { readonly kind: 'at-rest' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'retrying'; readonly at: Instant }
  | { readonly kind: 'needs-sign-in' };

/** The courses on this device: what is entered is kept here first, then shown, then sent. */
export interface Journal {
  subscribe(listener: () => void): () => void;
  /** All courses on this device; undefined while they are being read. */
  courses(): readonly CourseJournal[] | undefined;
  /** Undefined while it is being read, or when this device holds nothing of it. */
  course(course: CourseId): CourseJournal | undefined;
  status(): JournalStatus;
  /** Keeps entries of one course, all or none, in this order. */
  record(course: CourseId, entries: readonly NewEntry[]): Promise<Recorded>;
  /** Takes an entry that the server refused off this device and keeps others in its place: both or nothing. */
  replace(course: CourseId, refused: EventId, entries: readonly NewEntry[]): Promise<Recorded>;
  /** Sends what waits and fetches what others have entered. Never throws: the status says how it went. */
  sync(): Promise<void>;
  /** The same, and tries again what the server refused because of who it was from: that may be mended meanwhile. */
  sendAgain(): Promise<void>;
  /** Sends as {@link sync}, with what somebody else entered on this device, who cannot sign in any more. */
  sendFor(person: PersonId): Promise<void>;
  /** Every entry that the server does not have, and every one that it has, one JSON line each. */
  exportLines(): string;
  /** Takes everything off this device. */
  wipe(): Promise<void>;
}

export interface JournalParts {
  readonly device: () => Promise<DeviceStore>;
  readonly api: CoursesApi;
  /** Who is signed in and may send. */
  readonly person: () => PersonId | undefined;
  readonly versions: () => { readonly rulesVersion: string; readonly policyVersion: string };
  readonly newId: () => string;
  readonly now: () => Date;
  /** Runs one at a time among all pages of this app. */
  readonly alone: (task: () => Promise<void>) => Promise<void>;
  /** Tells the other pages of this app, and hears from them. */
  readonly others: { tell(news: News): void; hear(listener: (news: News) => void): void };
  readonly onNeedsSignIn: () => void;
  /** Hears, at every sync, which version of the clinic's policy holds. */
  readonly onPolicyVersion: (version: string) => void;
}

/** Ids only: what changed is read from the device. */
export type News =
  | { readonly kind: 'course-changed'; readonly course: CourseId }
  | { readonly kind: 'status-changed' }
  | { readonly kind: 'wiped' };

const lastSentName = 'last-sent';
const lastReachedName = 'last-reached';
/** The server is asked every few seconds; when it last answered need not be known to the second after a reload. */
const reachedKeptEvery = 60_000;
const clockAskedEvery = 10 * 60_000;

/** Nobody is signed in: there is nobody to say who entered it. */
class NobodySignedIn extends Error {
  override readonly name = 'NobodySignedIn';
}

export function createJournal(parts: JournalParts): Journal {
  const { api, now, others } = parts;
  const listeners = new Set<() => void>();
  let journals: ReadonlyMap<CourseId, CourseJournal> | undefined;
  let list: readonly CourseJournal[] | undefined;
  // Entries that the device could not keep: on this page only.
  let notSaved: readonly OutboxEntry[] = [];
  let lastSentAt: Instant | undefined;
  let isReached: boolean | undefined;
  let lastReachedAt: Instant | undefined;
  let reachedKeptAt = Number.NEGATIVE_INFINITY;
  let connection: Connection = { kind: 'at-rest' };
  let clockAhead: number | undefined;
  let keepsAfterClosing = true;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let askedMeanwhile = false;
  let lastInstant = 0;
  let clockAskedAt = Number.NEGATIVE_INFINITY;
  let lastTurn: Promise<unknown> = Promise.resolve();
  let status = statusNow();

  function statusNow(): JournalStatus {
    const outbox = [...(journals?.values() ?? [])].flatMap((journal) => journal.outbox);
    return {
      keepsAfterClosing,
      notSaved,
      waiting: outbox.filter(({ refusal }) => refusal === undefined),
      refused: outbox.filter(({ refusal }) => refusal !== undefined),
      lastSentAt,
      connection,
      isReached,
      lastReachedAt,
      clockAhead,
    };
  }
  function changed(): void {
    list = journals === undefined ? undefined : [...journals.values()];
    status = statusNow();
    for (const listener of listeners) listener();
  }
  const show = (journal: CourseJournal) => {
    journals = new Map(journals).set(journal.course, journal);
    changed();
  };

  /** Whatever reads or changes the device and then what is shown: one after the other, in the order of asking. */
  const inTurn = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const turn = lastTurn.then(task);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  const readCourse = (course: CourseId) =>
    inTurn(async () => {
      const { stored, outbox } = await (await parts.device()).read(course);
      show(courseJournal(course, stored, [...outbox, ...notSaved.filter(({ event }) => event.course === course)]));
    });
  const readStatus = async () => {
    const device = await parts.device();
    keepsAfterClosing = device.keepsAfterClosing;
    lastSentAt = (await device.get(lastSentName).catch(() => undefined)) as Instant | undefined;
    const reached = (await device.get(lastReachedName).catch(() => undefined)) as Instant | undefined;
    if (reached !== undefined && reached > (lastReachedAt ?? '')) lastReachedAt = reached;
  };
  const readAll = async () => {
    const device = await parts.device();
    await readStatus();
    const courses = await device.courses();
    const read = await Promise.all(
      courses.map(async (course) => {
        const { stored, outbox } = await device.read(course);
        return [course, courseJournal(course, stored, outbox)] as const;
      }),
    );
    journals = new Map(read);
    changed();
  };
  const whenRead = inTurn(readAll);

  others.hear((news) => {
    if (news.kind === 'course-changed') void readCourse(news.course);
    if (news.kind === 'status-changed') void readStatus().then(changed);
    if (news.kind === 'wiped') {
      journals = new Map();
      void readStatus().then(changed);
    }
  });

  /** Later than any before: entries count in the order of their times, so no two of one page have the same. */
  const nextInstant = (): Instant => {
    lastInstant = Math.max(now().getTime(), lastInstant + 1);
    return new Date(lastInstant).toISOString();
  };

  const keep = (course: CourseId, entries: readonly NewEntry[], refused?: EventId): Promise<Recorded> => {
    const person = parts.person();
    if (person === undefined) return Promise.reject(new NobodySignedIn('nobody is signed in'));
    const stamped = entries.map((entry) => ({ ...entry, enteredAt: nextInstant() }));
    return inTurn(async () => {
      const before = journals?.get(course) ?? courseJournal(course, [], []);
      const made = stamped.map(
        ({ infusion, type, data, enteredAt, happenedAt, author, proof, id, standsFor }): OutboxEntry => ({
          event: {
            id: id ?? parts.newId(),
            course,
            infusion,
            happenedAt: happenedAt ?? enteredAt,
            enteredAt,
            author: author ?? person,
            ...(standsFor === undefined
              ? { ...parts.versions(), basedOn: before.sequence }
              : {
                  rulesVersion: standsFor.rulesVersion,
                  policyVersion: standsFor.policyVersion,
                  basedOn: standsFor.basedOn,
                }),
            type,
            data,
          } as CourseEvent,
          recordedBy: person,
          ...(proof === undefined ? {} : { proof }),
        }),
      );
      let kept: Recorded['kept'] = 'on-device';
      try {
        const device = await parts.device();
        await (refused === undefined ? device.add(made) : device.replace(refused, made));
        if (!device.keepsAfterClosing) kept = 'not-saved';
      } catch {
        // Full, or taken away: the entry counts all the same, is said to be on this page only, and is sent from here.
        kept = 'not-saved';
        notSaved = [...notSaved, ...made];
      }
      notSaved = notSaved.filter(({ event }) => event.id !== refused);
      show(withEntries(refused === undefined ? before : withoutEntry(before, refused), made));
      others.tell({ kind: 'course-changed', course });
      void sync();
      return { events: made.map(({ event }) => event), kept };
    });
  };

  const record: Journal['record'] = (course, entries) => keep(course, entries);

  const fetchCourse = async (course: CourseId) => {
    const events = await api.events(course, journals?.get(course)?.sequence ?? 0);
    if (events.length === 0) return;
    await inTurn(async () => {
      // Without room for them on the device the server still has them, and this page shows them.
      await (await parts.device()).merge(course, events).catch(() => undefined);
      const ids = new Set(events.map(({ id }) => id));
      notSaved = notSaved.filter(({ event }) => !ids.has(event.id));
      show(withStored(journals?.get(course) ?? courseJournal(course, [], []), events));
    });
    others.tell({ kind: 'course-changed', course });
  };

  /** Administrators look after people, and see no cases. */
  const coursesOnServer = async () => {
    try {
      const { courses, policyVersion } = await api.courses();
      parts.onPolicyVersion(policyVersion);
      return courses;
    } catch (error) {
      if (error instanceof Refused && error.status === 403) return [];
      throw error;
    }
  };

  // For whom the person who is signed in sends; nobody goes on sending for others after the next has signed in.
  let sendingFor: { readonly by: PersonId; readonly others: ReadonlySet<PersonId> } | undefined;
  let triesAgain = false;

  const pass = async () => {
    const person = parts.person();
    if (person === undefined) return;
    const others = sendingFor?.by === person ? sendingFor.others : new Set<PersonId>();
    const again = triesAgain;
    triesAgain = false;
    const device = await parts.device();
    const outbox = [...(await device.outbox()), ...notSaved];
    const tried = again ? outbox.map(withoutPersonsRefusal) : outbox;
    await sendOutbox(tried, (recordedBy) => recordedBy === person || others.has(recordedBy), api, {
      onStored: async (course) => {
        lastSentAt = now().toISOString();
        await device.set(lastSentName, lastSentAt).catch(() => undefined);
        await fetchCourse(course);
      },
      onRefused: async (entry, refusal) => {
        notSaved = notSaved.map((other) => (other === entry ? { ...entry, refusal } : other));
        await device.refuse(entry.event.id, refusal).catch(() => undefined);
        await readCourse(entry.event.course);
      },
    });
    for (const { course, sequence } of await coursesOnServer()) {
      if (sequence > (journals?.get(course)?.sequence ?? 0)) await fetchCourse(course);
    }
    if (now().getTime() - clockAskedAt > clockAskedEvery) await askClock();
  };

  const askClock = async () => {
    const asked = now().getTime();
    const serverTime = Date.parse(await api.now());
    clockAskedAt = now().getTime();
    // The answer is about half as old as the question.
    if (Number.isFinite(serverTime)) clockAhead = (asked + clockAskedAt) / 2 - serverTime;
  };

  const reached = async () => {
    isReached = true;
    lastReachedAt = now().toISOString();
    if (now().getTime() - reachedKeptAt < reachedKeptEvery) return;
    reachedKeptAt = now().getTime();
    await (await parts.device()).set(lastReachedName, lastReachedAt).catch(() => undefined);
  };

  const attempt = async () => {
    clearTimeout(retry);
    if (parts.person() === undefined) {
      connection = { kind: 'needs-sign-in' };
      return changed();
    }
    connection = { kind: 'sending' };
    changed();
    try {
      await parts.alone(pass);
      failures = 0;
      connection = { kind: 'at-rest' };
      await reached();
    } catch (error) {
      if (needsSignIn(error)) {
        connection = { kind: 'needs-sign-in' };
        parts.onNeedsSignIn();
      } else {
        failures += 1;
        isReached = false;
        const wait = waitAfter(failures);
        connection = { kind: 'retrying', at: new Date(now().getTime() + wait).toISOString() };
        retry = setTimeout(() => void sync(), wait);
      }
    }
    changed();
    others.tell({ kind: 'status-changed' });
  };

  /** One attempt at a time; what is asked for meanwhile is one more attempt after it. */
  const sync = async (): Promise<void> => {
    await whenRead;
    if (running !== undefined) {
      askedMeanwhile = true;
      return running;
    }
    const run = async () => {
      do {
        askedMeanwhile = false;
        await attempt();
      } while (askedMeanwhile && connection.kind === 'at-rest');
    };
    running = run();
    await running;
    running = undefined;
  };

  const sendAgain = async (): Promise<void> => {
    triesAgain = true;
    await sync();
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    courses: () => list,
    course: (course) => journals?.get(course),
    status: () => status,
    record,
    replace: (course, refused, entries) => keep(course, entries, refused),
    sync,
    sendAgain,
    sendFor: async (other) => {
      const by = parts.person();
      if (by === undefined) return;
      sendingFor = { by, others: new Set([...(sendingFor?.by === by ? sendingFor.others : []), other]) };
      await sendAgain();
    },
    exportLines: () =>
      (list ?? [])
        .flatMap(({ stored, outbox }) => [...stored, ...outbox.map(({ event, ...about }) => ({ ...event, ...about }))])
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    wipe: async () => {
      clearTimeout(retry);
      await (await parts.device()).wipe();
      journals = new Map();
      notSaved = [];
      lastSentAt = undefined;
      lastReachedAt = undefined;
      reachedKeptAt = Number.NEGATIVE_INFINITY;
      changed();
      others.tell({ kind: 'wiped' });
    },
  };
}

/** An entry that was refused because of who it was from, as one that waits. */
function withoutPersonsRefusal(entry: OutboxEntry): OutboxEntry {
  if (entry.refusal?.code !== 'not-allowed') return entry;
  const { refusal: _refusal, ...waiting } = entry;
  return waiting;
}
