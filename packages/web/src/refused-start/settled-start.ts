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
