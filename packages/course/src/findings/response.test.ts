import { describe, expect, it } from 'vitest';
import { made } from '../../test/made-entries.ts';
import { foldCourse } from '../state/fold-course.ts';
import { responseOf } from './response.ts';

const score = (time: string, role: 'baseline' | 'follow-up', points: number, measure = 'nrs') =>
  made('score-recorded', time, { measure, role, score: points });
const satisfied = (time: string, value: 'yes' | 'no' | 'unknown') =>
  made('satisfaction-recorded', time, { satisfied: value });

describe('the response over a course', () => {
  it('is nothing before anything is recorded', () => {
    expect(responseOf(foldCourse([]))).toEqual({ measures: [], satisfaction: undefined, isRecorded: false });
    expect(responseOf(foldCourse([score('08:00', 'baseline', 8)])).isRecorded).toBe(false);
  });
  it('every score is judged against the first baseline, with the satisfaction of its time', () => {
    const { measures } = responseOf(
      foldCourse([
        score('08:00', 'baseline', 8),
        score('12:00', 'follow-up', 5),
        satisfied('12:01', 'yes'),
        score('18:00', 'follow-up', 6),
        satisfied('18:01', 'no'),
        score('20:00', 'follow-up', 5.6),
      ]),
    );
    expect(
      measures[0]?.followUps.map(({ result }) => [
        result?.percentDecrease,
        result?.objective,
        result?.satisfied,
        result?.positive,
      ]),
    ).toEqual([
      // 3 of 8, 2 of 8, 2.4 of 8.
      [37.5, 'yes', 'yes', 'yes'],
      [25, 'no', 'no', 'no'],
      [30, 'yes', 'no', 'no'],
    ]);
  });
  it('a score without a baseline is compared with nothing', () => {
    const { measures, isRecorded } = responseOf(foldCourse([score('12:00', 'follow-up', 5)]));
    expect(measures[0]?.latest?.result).toBeUndefined();
    expect(isRecorded).toBe(true);
  });
  it('each measure by itself', () => {
    const { measures } = responseOf(
      foldCourse([
        score('08:00', 'baseline', 60, 'odi'),
        score('08:00', 'baseline', 8),
        score('12:00', 'follow-up', 40, 'odi'),
      ]),
    );
    expect(measures.map(({ measure, latest }) => [measure.id, latest?.entry.data.score])).toEqual([
      ['nrs', undefined],
      ['odi', 40],
    ]);
  });
  it('satisfaction alone is a response on record', () => {
    expect(responseOf(foldCourse([satisfied('12:00', 'no')])).isRecorded).toBe(true);
  });
});
