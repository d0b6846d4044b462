import { describe, expect, it } from 'vitest';
import { made } from '../../test/made-entries.ts';
import type { AnyEntry } from '../events/entry.ts';
import { foldCourse } from '../state/fold-course.ts';
import { followOnOptions } from './follow-on-options.ts';

const score = (role: 'baseline' | 'follow-up', points: number) =>
  made('score-recorded', role === 'baseline' ? '08:00' : '20:00', { measure: 'nrs', role, score: points });
const options = (entries: readonly AnyEntry[]) =>
  followOnOptions(foldCourse(entries), { people: [], asOf: '2026-11-24' }).map(({ option, isOpen, result }) => [
    option,
    isOpen,
    result?.recommendation.certainty,
  ]);

describe('what may follow', () => {
  it('opens with a positive response, each with a certainty of its own', () => {
    const entries = [
      score('baseline', 8),
      score('follow-up', 5),
      made('satisfaction-recorded', '20:01', { satisfied: 'yes' }),
    ];
    expect(options(entries)).toEqual([
      ['oral', true, 'low'],
      ['intranasal', true, 'moderate'],
      ['repeat-infusion', true, undefined],
      ['stop', true, undefined],
      ['other', true, undefined],
    ]);
  });
  it.each([
    ['nothing is recorded', []],
    ['satisfaction is missing', [score('baseline', 8), score('follow-up', 5)]],
    [
      'the score did not fall enough',
      [score('baseline', 8), score('follow-up', 6), made('satisfaction-recorded', '20:01', { satisfied: 'yes' })],
    ],
  ])('the two of the guideline are only to be read while %s', (_what, entries) => {
    expect(
      options(entries)
        .slice(0, 3)
        .map(([, isOpen]) => isOpen),
    ).toEqual([false, false, true]);
  });
});
