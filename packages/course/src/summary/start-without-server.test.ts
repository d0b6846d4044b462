import { expect, it } from 'vitest';
import { bag, made, mLPerHour, startedCase } from '../../test/made-entries.ts';
import { foldCourse } from '../state/fold-course.ts';
import { startWithoutServer } from './start-without-server.ts';

const clock = { time: (instant: string) => instant.slice(11, 16) };
const marked = { rate: mLPerHour(17.5), bag, withoutServer: true } as const;
const said = (...starts: Parameters<typeof foldCourse>[0]) => {
  const [infusion] = foldCourse([...startedCase().slice(0, -1), ...starts]).infusions;
  return infusion && startWithoutServer(infusion, clock);
};

it('says nothing of a start that the server was asked about, nor of none', () => {
  expect(said(made('started', '10:02', { rate: mLPerHour(17.5), bag }))).toBeUndefined();
  expect(said()).toBeUndefined();
});

it('says that it is not held against the record before it was sent', () => {
  expect(said(made('started', '10:02', marked))).toEqual({
    outcome: 'not-held-yet',
    words: 'Started 10:02 without a connection. Not yet held against the record: it waits on this device to be sent.',
  });
});

it('says what stood against it, or that nothing did', () => {
  expect(said(made('started', '10:02', marked, { sequence: 7 }))).toEqual({
    outcome: 'nothing-stood-against-it',
    words: 'Started 10:02 without a connection. Held against the record later: nothing stood against it.',
  });
  expect(said(made('started', '10:02', marked, { sequence: 7, despite: 'Pregnancy is now: Yes.' }))).toEqual({
    outcome: 'something-stood-against-it',
    words: 'Started 10:02 without a connection. Held against the record later: Pregnancy is now: Yes.',
  });
});
