import type { EventOf } from '@ketaguide/course';
import { expect, it } from 'vitest';
import { earlierStart, settledStart } from './settled-start.ts';

const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } } as const;
const event = {
  id: 'a',
  infusion: 'the infusion',
  type: 'started',
  happenedAt: new Date(2026, 10, 24, 10, 2).toISOString(),
  data: { rate: { value: 17.5, unit: 'mL/h' }, bag },
} as unknown as EventOf<'started'>;
const refused = { event, because: 'The plan was unsigned. It is signed again before the start.' };
const own = { isOwn: true, enteredBy: 'Sam Nurse' };
const plain = (entries: ReturnType<typeof settledStart>) =>
  JSON.parse(JSON.stringify(entries).replaceAll('\u00a0', ' '));

it('a pump that was started is recorded with its time and the mark, in place of the entry', () => {
  expect(settledStart(refused, 'started', own)).toEqual([
    {
      infusion: 'the infusion',
      type: 'started',
      data: { rate: { value: 17.5, unit: 'mL/h' }, bag, withoutServer: true },
      happenedAt: event.happenedAt,
      standsFor: event,
    },
  ]);
});

it('and says who had entered it, where that is somebody else', () => {
  expect(settledStart(refused, 'started', { ...own, isOwn: false })[1]).toMatchObject({
    type: 'note-written',
    data: { text: 'The start of 10:02 was entered by Sam Nurse.' },
  });
});

it('a pump that was not started leaves a note that says so, and why', () => {
  expect(plain(settledStart(refused, 'not-started', own))).toEqual([
    {
      infusion: 'the infusion',
      type: 'note-written',
      data: {
        text: 'The pump was not started: a start at 17.5 mL/h was entered for 10:02 and not kept. The record had not taken it: The plan was unsigned. It is signed again before the start.',
      },
    },
  ]);
});

it('a start that was entered twice leaves a note', () => {
  expect(plain(settledStart(refused, 'same-start', own))).toMatchObject([
    {
      data: {
        text: 'One start, entered twice: a start at 17.5 mL/h was entered for 10:02 and not kept, because the infusion was in the record as started.',
      },
    },
  ]);
});

it('a pump that ran before the start in the record corrects its time, the mark of that start kept', () => {
  const running = {
    id: 'b',
    happenedAt: new Date(2026, 10, 24, 10, 20).toISOString(),
    data: { ...event.data, withoutServer: true },
  } as const;
  expect(earlierStart(refused, running)).toMatchObject([
    {
      type: 'entry-corrected',
      data: { entry: 'b', data: running.data, happened: event.happenedAt, reason: 'wrong-time' },
    },
    { data: { text: expect.stringContaining('its time was corrected from 10:20 to 10:02.') } },
  ]);
  expect(earlierStart(refused, { ...running, happenedAt: event.happenedAt })).toBeUndefined();
  const faster = { ...running, data: { ...running.data, rate: { value: 20, unit: 'mL/h' } as const } };
  expect(earlierStart(refused, faster)).toBeUndefined();
});
