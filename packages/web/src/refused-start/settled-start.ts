import type { EventOf } from '@ketaguide/course';
import { amountInWords } from '@ketaguide/planning';
import type { NewEntry } from '../journal/journal.ts';
import { timeOfDay } from '../recorded-course/clock-words.ts';

/** A start that the server did not take. */
export interface RefusedStart {
  readonly event: EventOf<'started'>;
  /** As the server said it. */
  readonly because: string;
}

/** What somebody says became of it. `same-start`: the infusion is in the record as started already. */
export type WhatHappened = 'started' | 'not-started' | 'same-start';

/**
 * The start in the record put right, where the pump ran from the earlier time on: what ran between the two counts.
 * Undefined where it is not earlier, or another rate or bag: then more than a time has to be corrected.
 */
export function earlierStart(
  { event }: RefusedStart,
  running: Pick<EventOf<'started'>, 'id' | 'happenedAt' | 'data'>,
): readonly NewEntry[] | undefined {
  const { infusion, happenedAt, data } = event;
  const { rate, bag } = running.data;
  const isSamePump =
    rate.value === data.rate.value &&
    bag.drug.value === data.bag.drug.value &&
    bag.volume.value === data.bag.volume.value;
  if (!isSamePump || happenedAt >= running.happenedAt) return undefined;
  const times = `${timeOfDay(running.happenedAt)} to ${timeOfDay(happenedAt)}`;
  return [
    {
      infusion,
      type: 'entry-corrected',
      data: { entry: running.id, data: running.data, happened: happenedAt, reason: 'wrong-time' },
    },
    {
      infusion,
      type: 'note-written',
      data: { text: `The pump ran earlier than a second start says: its time was corrected from ${times}.` },
    },
  ];
}

/** What stands in the record in place of a start that was not taken. */
export function settledStart(
  { event, because }: RefusedStart,
  what: WhatHappened,
  { isOwn, enteredBy }: { readonly isOwn: boolean; readonly enteredBy: string },
): readonly NewEntry[] {
  const { infusion, happenedAt, data } = event;
  const start = `a start at ${amountInWords(data.rate)} was entered for ${timeOfDay(happenedAt)}`;
  const note = (text: string): NewEntry => ({ infusion, type: 'note-written', data: { text } });
  switch (what) {
    case 'started':
      return [
        {
          infusion,
          type: 'started',
          data: { rate: data.rate, bag: data.bag, withoutServer: true },
          happenedAt,
          standsFor: event,
        },
        // Whoever is signed in sends it under their own name.
        ...(isOwn ? [] : [note(`The start of ${timeOfDay(happenedAt)} was entered by ${enteredBy}.`)]),
      ];
    case 'not-started':
      return [note(`The pump was not started: ${start} and not kept. The record had not taken it: ${because}`)];
    case 'same-start':
      return [
        note(`One start, entered twice: ${start} and not kept, because the infusion was in the record as started.`),
      ];
  }
}
