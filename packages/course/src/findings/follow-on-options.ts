import { assess, type RecommendationId, type RecommendationResult } from '@ketaguide/guideline';
import type { FollowOnOption } from '../events/course-entries.ts';
import type { CourseState } from '../state/course-state.ts';
import { type CourseFindingsContext, courseFindings } from './course-findings.ts';

/** What may follow. The guideline speaks of two of them, each with its own certainty. */
export interface OfferedFollowOn {
  readonly option: FollowOnOption;
  /** What the guideline says of it; undefined: nothing. */
  readonly result: RecommendationResult | undefined;
  /** Its statement is about responders; before a positive response it can be read and not be chosen. */
  readonly isOpen: boolean;
}

const recommendationOf: { readonly [option in FollowOnOption]?: RecommendationId } = {
  oral: 'follow-on.oral',
  intranasal: 'follow-on.intranasal',
};

const options: readonly FollowOnOption[] = ['oral', 'intranasal', 'repeat-infusion', 'stop', 'other'];

export function followOnOptions(state: CourseState, context: CourseFindingsContext): readonly OfferedFollowOn[] {
  const { recommendations } = assess(courseFindings(state, context), context.asOf);
  return options.map((option) => {
    const id = recommendationOf[option];
    const result = id && recommendations.find(({ recommendation }) => recommendation.id === id);
    return { option, result, isOpen: result === undefined || result.status === 'applies' };
  });
}
