import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceStore } from './device-store.ts';
import { createJournal, type Journal, type JournalParts, type News } from './journal.ts';
import { memoryStore } from './memory-store.ts';
import { course, note, nurse } from './test-support/entries.ts';
import { type ServerInMemory, serverInMemory } from './test-support/server-in-memory.ts';

/** A browser: pages that share a device and hear each other. */
function browser(server: ServerInMemory) {
  const device: DeviceStore = { ...memoryStore(), keepsAfterClosing: true };
  const pages: { hear: (news: News) => void }[] = [];
  let ids = 0;
  let last = Promise.resolve();
  const page = (parts: Partial<JournalParts> = {}): Journal => {
    const self = { hear: (_news: News): void => undefined };
    pages.push(self);
    return createJournal({
      device: async () => device,
      api: server,
      person: () => nurse,
      versions: () => ({ rulesVersion: '1', policyVersion: '2' }),
      newId: () => `id-${++ids}`,
      now: () => new Date(),
      alone: (task) => {
        last = last.then(task, task);
        return last;
      },
      others: {
        tell: (news) => {
          for (const other of pages) if (other !== self) other.hear(news);
        },
        hear: (listener) => {
          self.hear = listener;
        },
      },
      onNeedsSignIn: () => undefined,
      onPolicyVersion: () => undefined,
      ...parts,
    });
  };
  return { device, page };
}

const infusion = 'dddddddd-0000-4000-8000-000000000004';
const write = (journal: Journal, text: string) =>
  journal.record(course, [{ infusion, type: 'note-written', data: { text } }]);
const texts = (events: readonly { readonly data: unknown }[] = []) =>
  events.map(({ data }) => (data as { readonly text: string }).text);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T14:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});
/** Everything that needs no clock has happened. */
const settled = () => vi.advanceTimersByTimeAsync(0);

describe('the journal', () => {
  it('keeps an entry with who, when, and what it was based on, then sends it', async () => {
    const server = serverInMemory();
    const journal = browser(server).page();
    const { kept } = await write(journal, 'first');
    await settled();
    await journal.record(course, [
      {
        infusion,
        type: 'note-written',
        data: { text: 'later' },
        happenedAt: '2026-11-24T13:50:00.000Z',
        author: 'doc',
        id: 'proved-for-this',
      },
    ]);
    await settled();
    expect(kept).toBe('on-device');
    expect(server.stored(course)).toEqual([
      expect.objectContaining({
        id: 'id-1',
        author: nurse,
        happenedAt: '2026-11-24T14:00:00.000Z',
        enteredAt: '2026-11-24T14:00:00.000Z',
        rulesVersion: '1',
        policyVersion: '2',
        basedOn: null,
      }),
      expect.objectContaining({
        id: 'proved-for-this',
        author: 'doc',
        happenedAt: '2026-11-24T13:50:00.000Z',
        enteredAt: '2026-11-24T14:00:00.001Z',
        basedOn: 1,
      }),
    ]);
    expect(journal.status()).toMatchObject({ waiting: [], refused: [], connection: { kind: 'at-rest' } });
  });

  it('goes on without a server, says when it tries again, and sends in order once it is back', async () => {
    const server = serverInMemory();
    const journal = browser(server).page();
    server.state = 'down';
    for (const text of ['1', '2', '3']) await write(journal, text);
    await settled();
    expect(texts(journal.course(course)?.events)).toEqual(['1', '2', '3']);
    expect(journal.status().waiting).toHaveLength(3);
    expect(journal.status().connection).toMatchObject({ kind: 'retrying' });
    server.state = 'up';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts(server.stored(course))).toEqual(['1', '2', '3']);
    expect(journal.status().waiting).toEqual([]);
    expect(journal.status().lastSentAt).toMatch(/^2026-11-24T14:0[01]/);
  });

  it('stores an entry once when the answer is lost on the way', async () => {
    const server = serverInMemory();
    const journal = browser(server).page();
    server.state = 'answers-get-lost';
    await write(journal, 'only once');
    await settled();
    expect(journal.status().waiting).toHaveLength(1);
    server.state = 'up';
    await journal.sync();
    expect(texts(server.stored(course))).toEqual(['only once']);
    expect(texts(journal.course(course)?.events)).toEqual(['only once']);
    expect(journal.status().waiting).toEqual([]);
  });

  it('keeps a refused entry with its reason, and sends what comes after it', async () => {
    const server = serverInMemory();
    server.refuses = ({ data }) => ('text' in data && data.text === 'no' ? 'Something changed meanwhile.' : undefined);
    const journal = browser(server).page();
    await write(journal, 'no');
    await write(journal, 'yes');
    await settled();
    expect(texts(server.stored(course))).toEqual(['yes']);
    expect(texts(journal.course(course)?.events)).toEqual(['yes']);
    expect(journal.status().refused.map(({ refusal }) => refusal?.message)).toEqual(['Something changed meanwhile.']);
    await journal.sync();
    expect(journal.status().refused).toHaveLength(1);
    expect(journal.exportLines()).toContain('Something changed meanwhile.');
  });

  it('keeps another entry in the place of a refused one, resting on what its author had seen', async () => {
    const server = serverInMemory();
    server.refuses = () => 'The plan was unsigned.';
    const { page } = browser(server);
    const [journal, other] = [page(), page()];
    await write(journal, 'started');
    await settled();
    server.enterElsewhere(note('x', 'meanwhile'));
    await journal.sync();
    const [refused] = journal.status().refused;
    if (refused === undefined) throw new Error('not refused');
    server.refuses = () => undefined;
    await journal.replace(course, refused.event.id, [
      { infusion, type: 'note-written', data: { text: 'kept' }, standsFor: refused.event },
      { infusion, type: 'note-written', data: { text: 'about it' } },
    ]);
    await settled();
    expect(texts(server.stored(course))).toEqual(['meanwhile', 'kept', 'about it']);
    expect(server.stored(course).map(({ basedOn }) => basedOn)).toEqual([null, null, 1]);
    for (const each of [journal, other]) expect(each.status().refused).toEqual([]);
    expect(journal.exportLines()).not.toContain('started');
  });

  it('loses no start that is settled on a device without room', async () => {
    const server = serverInMemory();
    const { page, device } = browser(server);
    const full = { ...device, replace: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const journal = page({ device: async () => full });
    server.refuses = () => 'The plan was unsigned.';
    await write(journal, 'started');
    await settled();
    const [refused] = journal.status().refused;
    if (refused === undefined) throw new Error('not refused');
    server.state = 'down';
    const settling = { infusion, type: 'note-written', data: { text: 'kept' }, standsFor: refused.event } as const;
    expect((await journal.replace(course, refused.event.id, [settling])).kept).toBe('not-saved');
    expect(texts(journal.course(course)?.events)).toEqual(['kept']);
    server.state = 'up';
    server.refuses = () => undefined;
    await journal.sync();
    expect(texts(server.stored(course))).toEqual(['kept']);
  });

  it('knows whether the server answers, and since when it does not, over a reload', async () => {
    const server = serverInMemory();
    const { page } = browser(server);
    const journal = page();
    expect(journal.status().isReached).toBeUndefined();
    await journal.sync();
    expect(journal.status()).toMatchObject({ isReached: true, lastReachedAt: '2026-11-24T14:00:00.000Z' });
    server.state = 'down';
    await vi.advanceTimersByTimeAsync(30_000);
    await journal.sync();
    expect(journal.status()).toMatchObject({ isReached: false, lastReachedAt: '2026-11-24T14:00:00.000Z' });
    const reloaded = page();
    await reloaded.sync();
    expect(reloaded.status()).toMatchObject({ isReached: false, lastReachedAt: '2026-11-24T14:00:00.000Z' });
  });

  it('shows what others have entered, in the order of the server', async () => {
    const server = serverInMemory();
    const journal = browser(server).page();
    server.state = 'down';
    await write(journal, 'mine');
    server.enterElsewhere(note('x', 'theirs'));
    server.state = 'up';
    await journal.sync();
    expect(texts(journal.course(course)?.events)).toEqual(['theirs', 'mine']);
  });

  it('shows the same on two pages, and sends each entry once', async () => {
    const server = serverInMemory();
    const { page } = browser(server);
    const [one, two] = [page(), page()];
    await Promise.all([write(one, '1'), write(two, '2'), write(one, '3')]);
    await vi.advanceTimersByTimeAsync(10);
    await Promise.all([one.sync(), two.sync()]);
    expect(texts(server.stored(course)).sort()).toEqual(['1', '2', '3']);
    expect(texts(two.course(course)?.events)).toEqual(texts(one.course(course)?.events));
    expect(two.status().waiting).toEqual([]);
  });

  it('says that an entry is not saved when the device has no room, and still sends it', async () => {
    const server = serverInMemory();
    const { page, device } = browser(server);
    const full = { ...device, add: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const journal = page({ device: async () => full });
    server.state = 'down';
    const { kept } = await write(journal, 'no room');
    await settled();
    expect(kept).toBe('not-saved');
    expect(journal.status().notSaved).toHaveLength(1);
    expect(texts(journal.course(course)?.events)).toEqual(['no room']);
    server.state = 'up';
    await journal.sync();
    expect(texts(server.stored(course))).toEqual(['no room']);
    expect(journal.status().notSaved).toEqual([]);
  });

  it('leaves what somebody else entered on this device to their session', async () => {
    const server = serverInMemory();
    const { page, device } = browser(server);
    await device.add([{ event: note('theirs'), recordedBy: 'somebody-else' }]);
    const journal = page();
    await write(journal, 'mine');
    await settled();
    expect(texts(server.stored(course))).toEqual(['mine']);
    expect(journal.status().waiting.map(({ recordedBy }) => recordedBy)).toEqual(['somebody-else']);
  });

  it('sends it for them when the person who is signed in says so, and nobody after that person does', async () => {
    const server = serverInMemory();
    const { page, device } = browser(server);
    await device.add([
      { event: note('theirs'), recordedBy: 'left' },
      { event: note('others'), recordedBy: 'somebody-else' },
    ]);
    let person = nurse;
    const journal = page({ person: () => person });
    await journal.sendFor('left');
    expect(texts(server.stored(course))).toEqual(['note theirs']);
    expect(journal.status().waiting.map(({ recordedBy }) => recordedBy)).toEqual(['somebody-else']);
    person = 'another';
    await device.add([{ event: note('later'), recordedBy: 'left' }]);
    await journal.sync();
    expect(texts(server.stored(course))).toEqual(['note theirs']);
  });

  it('tries again what was refused because of who it was from, when it is told to', async () => {
    const server = serverInMemory();
    const journal = browser(server).page();
    let why: string | undefined = 'Their role does not allow it.';
    server.refuses = () => why;
    server.refusesAs = 'not-allowed';
    await write(journal, 'mended');
    await settled();
    why = undefined;
    await journal.sync();
    expect(journal.status().refused).toHaveLength(1);
    await journal.sendAgain();
    expect(texts(server.stored(course))).toEqual(['mended']);
    expect(journal.status()).toMatchObject({ refused: [], waiting: [] });
  });

  it('waits for a sign-in when the session has ended, without trying again by itself', async () => {
    const server = serverInMemory();
    const onNeedsSignIn = vi.fn();
    const journal = browser(server).page({ onNeedsSignIn });
    server.state = 'nobody-signed-in';
    await write(journal, 'kept');
    await settled();
    expect(journal.status().connection).toEqual({ kind: 'needs-sign-in' });
    expect(onNeedsSignIn).toHaveBeenCalled();
    expect(journal.status().waiting).toHaveLength(1);
  });

  it('records nothing in nobody’s name', async () => {
    const journal = browser(serverInMemory()).page({ person: () => undefined });
    await expect(write(journal, 'who?')).rejects.toThrow('nobody is signed in');
  });

  it('knows how far its clock is from the server’s', async () => {
    const journal = browser(serverInMemory('2026-11-24T13:55:00.000Z')).page();
    await journal.sync();
    expect(journal.status().clockAhead).toBe(300_000);
  });

  it('hears at every sync which policy of the clinic holds, after what it sent', async () => {
    const heard: string[] = [];
    const server = serverInMemory();
    const journal = browser(server).page({
      onPolicyVersion: (version) => heard.push(`${version} after ${server.stored(course).length}`),
    });
    await journal.sync();
    await write(journal, 'one');
    await settled();
    expect(heard.at(0)).toBe('1 after 0');
    expect(heard.at(-1)).toBe('1 after 1');
  });

  it('is empty on every page once it is wiped', async () => {
    const { page } = browser(serverInMemory());
    const [one, two] = [page(), page()];
    await write(one, 'gone');
    await settled();
    await one.wipe();
    await settled();
    expect(one.courses()).toEqual([]);
    expect(two.courses()).toEqual([]);
  });
});
