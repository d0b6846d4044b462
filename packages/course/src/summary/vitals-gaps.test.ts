import { defaultPolicy } from '@ketaguide/planning';
import { expect, it } from 'vitest';
import { at, made, startedCase } from '../../test/made-entries.ts';
import { people } from '../../test/made-people.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { copyForChart } from './copy-for-chart.ts';

const vitals = (time: string) => made('vitals-recorded', time, { phase: 'infusion', signs: { pulse: { value: 70 } } });
const notObtained = (time: string) =>
  made('vitals-recorded', time, { phase: 'infusion', signs: { pulse: { notObtained: 'asked to wait' } } });
const gaps = (entries: readonly AnyEntry[], now: string): readonly string[] => {
  const state = foldCourse([...startedCase(), ...entries]);
  const [infusion] = state.infusions;
  if (infusion === undefined) throw new Error('no infusion');
  const clock = { day: (instant: string) => instant.slice(0, 10), time: (instant: string) => instant.slice(11, 16) };
  const text = copyForChart(state, infusion, { policy: defaultPolicy, people, clock, now: at(now) });
  return text.split('\n').filter((line) => line.includes('No vital signs recorded'));
};

// Started at 10:00; the default policy asks every 15 min.
it('a set that was missed is a gap in the text, one that came a little late is not', () => {
  expect(gaps([vitals('10:15'), vitals('10:44')], '10:50')).toEqual([]);
  expect(gaps([vitals('10:15'), vitals('10:45')], '10:50')).toEqual([
    '- 10:15 No vital signs recorded from 10:15 to 10:45. The clinic asks every 15 min. (Clinic policy)',
  ]);
});
it('from the start on, up to now or to the stop, and not beyond', () => {
  expect(gaps([], '10:30')).toHaveLength(1);
  const stopped = made('stopped', '10:20', { pumpVolume: null, reason: 'completed' });
  expect(gaps([stopped], '12:00')).toEqual([]);
});
it('a set of which nothing could be obtained does not close the gap', () => {
  expect(gaps([vitals('10:15'), notObtained('10:30'), vitals('10:45')], '10:50')).toHaveLength(1);
});
