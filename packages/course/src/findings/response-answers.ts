import { type Answers, answerSource, type Fact, type FindingId, type KnownValue } from '@ketaguide/guideline';
import type { CourseState } from '../state/course-state.ts';
import { responseOf } from './response.ts';

/**
 * Scores and satisfaction as answers. Pain scores on the numeric scale go in as they are; another measure goes in as
 * whether it improved enough, because its scale is another.
 */
export function responseAnswers(state: CourseState): Answers {
  const { measures, satisfaction } = responseOf(state);
  const facts: { [id in FindingId]?: Fact } = {};
  const put = (finding: FindingId, value: KnownValue | undefined, date: string | undefined, note?: string): void => {
    if (value === undefined || value === 'unknown') return;
    facts[finding] = {
      finding,
      value,
      source: answerSource,
      ...(date === undefined ? {} : { date }),
      ...(note === undefined ? {} : { note }),
    };
  };
  for (const { measure, baseline, latest } of measures) {
    if (measure.id === 'nrs') {
      put('pain-score-baseline', baseline?.data.score, baseline?.happenedAt);
      put('pain-score-follow-up', latest?.entry.data.score, latest?.entry.happenedAt);
    } else if (latest?.result !== undefined) {
      const { objective, message } = latest.result;
      const known = facts['comparable-measure-improved']?.value;
      if (known !== 'yes') {
        put('comparable-measure-improved', objective, latest.entry.happenedAt, `${measure.name}: ${message}`);
      }
    }
  }
  put('satisfied', satisfaction?.data.satisfied, satisfaction?.happenedAt);
  return facts;
}
