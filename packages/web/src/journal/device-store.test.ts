import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceStore } from './device-store.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { memoryStore } from './memory-store.ts';
import { course, note, nurse, otherCourse, outboxEntry, stored } from './test-support/entries.ts';

let count = 0;
const newName = () => `journal-${++count}`;
const stores: readonly [string, () => Promise<DeviceStore>][] = [
  ['IndexedDB', () => indexedDbStore(newName())],
  ['memory', async () => memoryStore()],
];

describe.each(stores)('a journal in %s', (_name, open) => {
  let store: DeviceStore;
  beforeEach(async () => {
    store = await open();
  });

  it('gives back what was entered, in the order of entering', async () => {
    await store.add([outboxEntry(note('b')), { ...outboxEntry(note('a')), proof: 'proved' }]);
    await store.add([outboxEntry(note('c', 'elsewhere', otherCourse))]);
    expect((await store.outbox()).map(({ event }) => event.id)).toEqual(['b', 'a', 'c']);
    const { outbox } = await store.read(course);
    expect(outbox).toEqual([outboxEntry(note('b')), { ...outboxEntry(note('a')), proof: 'proved' }]);
    expect([...(await store.courses())].sort()).toEqual([course, otherCourse]);
  });

  it('takes out of the outbox what the server has stored', async () => {
    await store.add([outboxEntry(note('a')), outboxEntry(note('b'))]);
    await store.merge(course, [stored(note('a'), 1)]);
    expect(await store.read(course)).toEqual({ stored: [stored(note('a'), 1)], outbox: [outboxEntry(note('b'))] });
  });

  it('keeps a refused entry with the reason', async () => {
    await store.add([outboxEntry(note('a'))]);
    await store.refuse('a', { code: 'not-allowed', message: 'Only a prescriber signs.' });
    expect((await store.outbox())[0]?.refusal).toEqual({ code: 'not-allowed', message: 'Only a prescriber signs.' });
  });

  it('puts others in the place of a refused entry', async () => {
    await store.add([outboxEntry(note('a')), outboxEntry(note('b'))]);
    await store.refuse('a', { code: 'not-now', message: 'The plan was unsigned.' });
    await store.replace('a', [outboxEntry(note('c')), outboxEntry(note('d'))]);
    expect((await store.outbox()).map(({ event }) => event.id)).toEqual(['b', 'c', 'd']);
    await store.replace('gone already', [outboxEntry(note('e'))]);
    expect((await store.outbox()).map(({ event }) => event.id)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('holds a long course, merged bit by bit and with overlaps', async () => {
    const all = Array.from({ length: 450 }, (_, index) => stored(note(`e${index + 1}`), index + 1));
    await store.merge(course, all.slice(0, 3));
    await store.merge(course, all.slice(2, 250));
    await store.merge(course, all.slice(250, 251));
    await store.merge(course, all.slice(251));
    expect((await store.read(course)).stored.map(({ sequence }) => sequence)).toEqual(
      all.map(({ sequence }) => sequence),
    );
  });

  it('remembers values by name, and forgets everything when it is wiped', async () => {
    await store.set('session', { person: nurse });
    await store.add([outboxEntry(note('a'))]);
    await store.merge(otherCourse, [stored(note('x', 'x', otherCourse), 1)]);
    expect(await store.get('session')).toEqual({ person: nurse });
    await store.wipe();
    expect(await store.get('session')).toBeUndefined();
    expect(await store.courses()).toEqual([]);
    await store.add([outboxEntry(note('b'))]);
    expect((await store.outbox()).map(({ event }) => event.id)).toEqual(['b']);
  });
});

describe('what lies in IndexedDB', () => {
  it('is there after the page was closed', async () => {
    const name = newName();
    await (await indexedDbStore(name)).add([outboxEntry(note('a'))]);
    expect((await (await indexedDbStore(name)).read(course)).outbox).toEqual([outboxEntry(note('a'))]);
  });

  it('tells nothing of what was entered, and its key cannot be taken out', async () => {
    const name = newName();
    const store = await indexedDbStore(name);
    await store.add([outboxEntry(note('a', 'Ana Sample has a headache'))]);
    await store.merge(course, [stored(note('b', 'Ana Sample is well'), 1)]);
    await store.set('session', { person: { name: 'Sam Nurse' } });
    const raw = await openDB(name);
    const bytes = await Promise.all(
      ['outbox', 'pages', 'values'].map(async (part) =>
        (await raw.getAll(part)).map((row) => Buffer.from((row.body ?? row).bytes).toString('latin1')),
      ),
    );
    expect(bytes.flat()).toHaveLength(3);
    for (const text of bytes.flat()) expect(text).not.toMatch(/Ana|headache|well|Sam/);
    const [key] = await raw.getAll('keys');
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('is opened by two pages at once under one key', async () => {
    const name = newName();
    const [one, two] = await Promise.all([indexedDbStore(name), indexedDbStore(name)]);
    await one.add([outboxEntry(note('a'))]);
    await two.add([outboxEntry(note('b'))]);
    expect((await two.outbox()).map(({ event }) => event.id)).toEqual(['a', 'b']);
  });

  it('takes no entry twice, and loses none that it cannot replace', async () => {
    const store = await indexedDbStore(newName());
    await store.add([outboxEntry(note('a'))]);
    await expect(store.add([outboxEntry(note('b')), outboxEntry(note('a'))])).rejects.toThrow();
    expect((await store.outbox()).map(({ event }) => event.id)).toEqual(['a']);
    await store.add([outboxEntry(note('refused'))]);
    await expect(store.replace('refused', [outboxEntry(note('b')), outboxEntry(note('a'))])).rejects.toThrow();
    expect((await store.outbox()).map(({ event }) => event.id)).toEqual(['a', 'refused']);
  });
});
