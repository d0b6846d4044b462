import { expect, test } from 'vitest';
import { createListReads } from './list-reads.ts';

const session = (idHash: string) => ({ idHash, person: { id: `person of ${idHash}` } }) as never;

test('a list that is read again and again is written down once a session and hour', async () => {
  const acts: string[] = [];
  let now = 0;
  const read = createListReads(
    async ({ person, action }) => void acts.push(`${now / 60_000} ${person} ${action}`),
    () => now,
  );
  for (const minute of [0, 1, 59, 60, 61]) {
    now = minute * 60_000;
    await read(session('a'), 'courses-listed');
  }
  await read(session('b'), 'courses-listed');
  await read(session('a'), 'people-read');
  expect(acts).toEqual([
    '0 person of a courses-listed',
    '60 person of a courses-listed',
    '61 person of b courses-listed',
    '61 person of a people-read',
  ]);
});

test('what could not be written down is not read, and is written the next time', async () => {
  let isFull = true;
  let rows = 0;
  const read = createListReads(
    async () => {
      if (isFull) throw new Error('full');
      rows += 1;
    },
    () => 0,
  );
  await expect(read(session('a'), 'people-read')).rejects.toThrow('full');
  isFull = false;
  await read(session('a'), 'people-read');
  expect(rows).toBe(1);
});
