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
    const person = people.find((other) => other.id === id);
    const entries = `${length} ${length === 1 ? 'entry' : 'entries'}`;
    const wait = length === 1 ? 'waits' : 'wait';
    const is = length === 1 ? 'is' : 'are';
    if (person === undefined) {
      const words = `${entries} of somebody whose name this device does not know ${wait} here, and ${is} sent when that person signs in.`;
      return [{ person: id, words, send: undefined }];
    }
    const { name, active } = person;
    if (active) {
      return [
        {
          person: id,
          words: `${entries} of ${name} ${wait} here, and ${is} sent when ${name} signs in.`,
          send: undefined,
        },
      ];
    }
    const maySend = here !== null && mayDo(here.roles, 'send-for-others');
    return [
      {
        person: id,
        words: maySend
          ? `${entries} of ${name} ${wait} here. ${name} cannot sign in any more. You can send ${length === 1 ? 'it' : 'them'}; the record says who did.`
          : `${entries} of ${name} ${wait} here. ${name} cannot sign in any more. A lead who signs in here can send ${length === 1 ? 'it' : 'them'}.`,
        send: maySend ? `Send ${entries} of ${name}` : undefined,
      },
    ];
  });
}
