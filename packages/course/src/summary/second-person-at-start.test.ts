import { defaultPolicy } from '@ketaguide/planning';
import { describe, expect, it } from 'vitest';
import { at, bagAndPump, made, mLPerHour, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { EventOf } from '../events/course-event.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { copyForChart } from './copy-for-chart.ts';
import { secondPersonAtStart } from './second-person-at-start.ts';

const isReadBack = ({ type }: AnyEntry) => type === 'read-back-entered';
const started = startedCase().filter((entry) => !isReadBack(entry));
const planned = started.filter(({ type }) => type !== 'started');
const read = (more: Partial<EventOf<'read-back-entered'>['data']>, time = '09:50') =>
  made(
    'read-back-entered',
    time,
    { purpose: 'start', planned: bagAndPump, read: bagAndPump, agrees: true, identity: 'not-proved', ...more },
    { author: 'second' },
  );
const waived = made('read-back-waived', '09:50', { purpose: 'start', reason: 'nobody-available' });
const of = (entries: readonly AnyEntry[]) => {
  const [infusion] = foldCourse(entries).infusions;
  if (infusion === undefined) throw new Error('no infusion');
  return secondPersonAtStart(infusion, (id) => people.find((person) => person.id === id)?.name ?? id);
};
const textOf = (entries: readonly AnyEntry[]) => {
  const state = foldCourse(entries);
  const [infusion] = state.infusions;
  if (infusion === undefined) throw new Error('no infusion');
  const clock = { day: (instant: string) => instant.slice(0, 10), time: (instant: string) => instant.slice(11, 16) };
  return copyForChart(state, infusion, { policy: defaultPolicy, people, clock, now: at('10:30') });
};

describe('the second person at the start stands out', () => {
  it('not where somebody else proved who they are and read the same', () => {
    expect(of(startedCase())).toBeUndefined();
    expect(of(planned)).toBeUndefined();
  });
  it('when nobody proved who they are, with the reason where one was asked for', () => {
    const because = { notProvedBecause: { reason: 'other', text: 'card left at home' } };
    expect(of([...started, read(because)])).toEqual({
      outcome: 'not-proved',
      words: 'Second person at the start: Sam Second, identity not proved. Reason: Other: card left at home.',
    });
    expect(of([...started, read({})])?.words).toBe('Second person at the start: Sam Second, identity not proved.');
    expect(of([...planned, read({ identity: 'proved-on-device' })])?.words).toBe(
      'Second person at the start: Sam Second, PIN checked on the device, without a connection.',
    );
  });
  it('when there was none, before the start and after it', () => {
    expect(of([...planned, waived])?.words).toBe(
      'No second person before the start. Reason: Second person not available.',
    );
    expect(of([...started, waived])).toEqual({
      outcome: 'waived',
      words: 'Started without a second person. Reason: Second person not available.',
    });
  });
  it('when the pump ran first: a reading afterwards is none of the start', () => {
    const words = 'Started without a second person who read the same from bag and pump.';
    expect(of(started)).toEqual({ outcome: 'not-read', words });
    expect(of([...started, read({ identity: 'proved' }, '10:20')])?.words).toBe(words);
  });
  it('as a line of its own among the people, in the text for the chart', () => {
    const lineOf = (entries: readonly AnyEntry[]) => textOf(entries).split('PEOPLE')[1]?.split('\n\n')[0] ?? '';
    expect(lineOf([...started, waived])).toContain(
      '- Started without a second person. Reason: Second person not available. (Tool rule)',
    );
    expect(lineOf(startedCase())).not.toContain('second person');
  });
});

it('a rate that was recorded above the threshold keeps in the text what was said of it', () => {
  const checks = [{ check: 'personnel.setting.not-met', message: 'Monitored setting: not known yet.' }];
  const changed = made('rate-changed', '11:00', { rate: mLPerHour(42), reason: 'planned-step', checks });
  expect(textOf([...startedCase(), changed])).toContain(
    'Rate 42 mL/h (84 mg per hour, 1.2 mg/kg per hour): Planned step. Said at the time: Monitored setting: not known yet.',
  );
});
