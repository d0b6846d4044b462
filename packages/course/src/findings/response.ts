import { assessResponse, type Measure, measures, type ResponseResult, type Truth } from '@ketaguide/guideline';
import type { Entry } from '../events/entry.ts';
import type { CourseState } from '../state/course-state.ts';

/** How one measure went over the course. */
export interface MeasuredResponse {
  readonly measure: Measure;
  /** The first that was recorded as a baseline. */
  readonly baseline: Entry<'score-recorded'> | undefined;
  /** In the order of time. */
  readonly followUps: readonly MeasuredFollowUp[];
  readonly latest: MeasuredFollowUp | undefined;
}

/** One score after the baseline, each with the time at which it was taken. */
export interface MeasuredFollowUp {
  readonly entry: Entry<'score-recorded'>;
  /** Undefined without a baseline: there is nothing to compare with. */
  readonly result: ResponseResult | undefined;
}

export interface CourseResponse {
  /** Those that have a score, in the order of the definition. */
  readonly measures: readonly MeasuredResponse[];
  /** The last that was recorded. */
  readonly satisfaction: Entry<'satisfaction-recorded'> | undefined;
  /** Was a follow-up score or satisfaction recorded? */
  readonly isRecorded: boolean;
}

/** The scores of the course beside each other, each judged by the guideline's definition. */
export function responseOf({ scores, satisfactions }: Pick<CourseState, 'scores' | 'satisfactions'>): CourseResponse {
  const measured = measures.flatMap((measure): readonly MeasuredResponse[] => {
    const own = scores.filter(({ data }) => data.measure === measure.id);
    if (own.length === 0) return [];
    const baseline = own.find(({ data }) => data.role === 'baseline');
    const later = own.filter(({ data }) => data.role === 'follow-up');
    const followUps = later.map((entry, index) => ({
      entry,
      result:
        baseline &&
        assessResponse({
          measure: measure.id,
          baseline: baseline.data.score,
          followUp: entry.data.score,
          satisfied: satisfiedBetween(satisfactions, later[index - 1], later[index + 1]),
        }),
    }));
    return [{ measure, baseline, followUps, latest: followUps.at(-1) }];
  });
  return {
    measures: measured,
    satisfaction: satisfactions.at(-1),
    isRecorded: satisfactions.length > 0 || measured.some(({ followUps }) => followUps.length > 0),
  };
}

/** The satisfaction that belongs to a score: the last one between the scores before and after it. */
function satisfiedBetween(
  satisfactions: CourseState['satisfactions'],
  before: Entry<'score-recorded'> | undefined,
  after: Entry<'score-recorded'> | undefined,
): Truth {
  const fitting = satisfactions.filter(
    ({ happenedAt }) =>
      (before === undefined || happenedAt > before.happenedAt) &&
      (after === undefined || happenedAt < after.happenedAt),
  );
  return fitting.at(-1)?.data.satisfied ?? 'unknown';
}
