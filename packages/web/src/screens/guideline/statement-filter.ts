import type { Certainty, Grade, Recommendation, Step } from '@ketaguide/guideline';

/** Which statements are shown; undefined means any. */
export interface StatementFilter {
  readonly grade: Grade | undefined;
  readonly certainty: Certainty | undefined;
  readonly step: Step | undefined;
}

export const anyStatement: StatementFilter = { grade: undefined, certainty: undefined, step: undefined };

export const isFiltering = ({ grade, certainty, step }: StatementFilter): boolean =>
  grade !== undefined || certainty !== undefined || step !== undefined;

/** Does the statement pass? Each part of the filter that is set must fit. */
export const passes = (statement: Recommendation, { grade, certainty, step }: StatementFilter): boolean =>
  (grade === undefined || statement.grade === grade) &&
  (certainty === undefined || statement.certainty === certainty) &&
  (step === undefined || statement.usedIn.some((used) => used.step === step));
