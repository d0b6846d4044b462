import type { Person, Role } from '@ketaguide/course';
import { expect, it } from 'vitest';
import { note, outboxEntry } from '../journal/test-support/entries.ts';
import { waitingFor } from './waiting-words.ts';

const person = (id: string, name: string, role: Role, active = true): Person => ({
  id,
  name,
  roles: [role],
  profession: 'registered-nurse',
  training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
  active,
});
const sam = person('sam', 'Sam Nurse', 'nurse');
const lea = person('lea', 'Lea Lead', 'lead');
const gone = person('gone', 'Gus Gone', 'nurse', false);
const people = [sam, lea, gone];
const of = (id: string, count: number) =>
  Array.from({ length: count }, (_, index) => outboxEntry(note(`${id}${index}`), id));

it('says nothing of what the person at the device entered', () => {
  expect(waitingFor(of('sam', 2), people, sam)).toEqual([]);
});

it('says of somebody else’s that they are sent when that person signs in', () => {
  expect(waitingFor(of('sam', 2), people, lea)).toEqual([
    {
      person: 'sam',
      words: '2 entries of Sam Nurse wait here. Sent when Sam Nurse signs in.',
      send: undefined,
    },
  ]);
  expect(waitingFor(of('sam', 1), people, null)[0]?.words).toBe(
    '1 entry of Sam Nurse waits here. Sent when Sam Nurse signs in; a lead can send for somebody who left.',
  );
});

it('says who can send what somebody entered who cannot sign in any more, and offers it to a lead', () => {
  const [forSam] = waitingFor(of('gone', 3), people, sam);
  expect(forSam).toMatchObject({ send: undefined });
  expect(forSam?.words).toContain('A lead who signs in here can send them.');
  const [forLea] = waitingFor(of('gone', 3), people, lea);
  expect(forLea).toMatchObject({ person: 'gone', send: 'Send 3 entries of Gus Gone' });
  expect(forLea?.words).toContain('You can send them; the record says that you did.');
});

it('knows no name that nobody told it', () => {
  const [line] = waitingFor(of('9c1f', 1), people, lea);
  expect(line?.words).not.toContain('9c1f');
  expect(line?.send).toBeUndefined();
});
