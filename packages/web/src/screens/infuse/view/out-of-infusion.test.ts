import type { AnyEntry, Entry, InfusionState } from '@ketaguide/course';
import { expect, it } from 'vitest';
import { outOfInfusionWords } from './out-of-infusion.ts';

/** Times of the device, as they are read from the screen. */
const at = (hours: number, minutes: number): string => new Date(2026, 10, 24, hours, minutes).toISOString();
const entry = (type: AnyEntry['type'], hours: number, minutes: number) =>
  ({ type, happenedAt: at(hours, minutes) }) as unknown as AnyEntry;
const infusion: Pick<InfusionState, 'started' | 'stopped'> = {
  started: entry('started', 10, 2) as Entry<'started'>,
  stopped: entry('stopped', 14, 0) as Entry<'stopped'>,
};

it.each<readonly [string, AnyEntry, string | undefined]>([
  ['between them nothing is said', entry('rate-changed', 11, 0), undefined],
  ['nor at the very start', entry('vitals-recorded', 10, 2), undefined],
  ['nor of the start itself', entry('started', 9, 0), undefined],
  ['vitals before the start', entry('vitals-recorded', 10, 0), '10:00 is before the start at 10:02.'],
  [
    'a rate before the start',
    entry('rate-changed', 10, 0),
    '10:00 is before the start at 10:02. There it changes nothing about what was given.',
  ],
  [
    'a stop before the start',
    entry('stopped', 10, 0),
    '10:00 is before the start at 10:02. By the record the infusion then still runs.',
  ],
  [
    'a resumption after the stop',
    entry('resumed', 14, 5),
    '14:05 is after the stop at 14:00. By the record the infusion then runs again.',
  ],
  ['a note after the stop', entry('note-written', 14, 5), '14:05 is after the stop at 14:00.'],
])('%s', (_what, corrected, words) => {
  expect(outOfInfusionWords(infusion, corrected)).toBe(words);
});
