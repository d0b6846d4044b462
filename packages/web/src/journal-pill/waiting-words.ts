import { mayDo, type Person, type PersonId } from '@ketaguide/course';
import type { OutboxEntry } from '../journal/outbox-entry.ts';

/** What waits on this device in the name of one person who is not the one at the device, and who can send it. */
export interface WaitingFor {
  readonly person: PersonId;
  readonly words: string;
  /** What the button says that sends it; undefined: the person who is signed in cannot. */
  readonly send: string | undefined;
}

/**
 * @param people everybody whose name this device knows
 * @param here who is signed in; null: nobody
 */
export function waitingFor(
  waiting: readonly OutboxEntry[],
  people: readonly Person[],
  here: Person | null,
): readonly WaitingFor[] {
  const byPerson = Map.groupBy(waiting, ({ recordedBy }) => recordedBy);
  return [...byPerson].flatMap(([id, { length }]): readonly WaitingFor[] => {
    if (id === here?.id) return [];
    const isOne = length === 1;
    const entries = isOne ? '1 entry' : `${length} entries`;
    const [wait, them] = isOne ? ['waits', 'it'] : ['wait', 'them'];
    const line = (name: string, rest: string, send?: string): readonly WaitingFor[] => [
      { person: id, words: `${entries} of ${name} ${wait} here. ${rest}`, send },
    ];
    const person = people.find((other) => other.id === id);
    if (person === undefined) {
      return line('somebody whose name this device does not know', 'Sent when that person signs in.');
    }
    const { name, active } = person;
    // Whether somebody left meanwhile, only those learn who are signed in.
    if (here === null) return line(name, `Sent when ${name} signs in; a lead can send for somebody who left.`);
    if (active) return line(name, `Sent when ${name} signs in.`);
    if (!mayDo(here.roles, 'send-for-others')) {
      return line(name, `${name} cannot sign in any more. A lead who signs in here can send ${them}.`);
    }
    return line(
      name,
      `${name} cannot sign in any more. You can send ${them}; the record says that you did.`,
      `Send ${entries} of ${name}`,
    );
  });
}
