import type { FindingId, Force, KnownValue, Met, Notice, RecommendationId, Status } from '@ketaguide/guideline';

/**
 * What one recommendation must say about one sample patient. Worked out by hand from the guideline's text and the
 * design, never copied from what the engine says.
 */
export interface ExpectedResult {
  readonly status: Status;
  readonly met: Met;
  /** The findings that could still change status or met: exactly these. */
  readonly unknown: readonly FindingId[];
  /** The findings whose facts decided: exactly these. Left out where nothing is decided yet. */
  readonly because?: readonly FindingId[];
  /** Left out where the recommendation has only one force. */
  readonly forces?: readonly Force[];
  /** Findings whose answer the record contradicts: exactly these. */
  readonly conflicts?: readonly FindingId[];
}

export type ExpectedResults = Readonly<Record<RecommendationId, ExpectedResult>>;

/** A sample patient, what people answered beside the record, and what must come of it. */
export interface Scenario {
  readonly title: string;
  /** As a caller writes them: finding id to answer. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly expected: ExpectedResults;
  /** The notices for the whole assessment: exactly these. */
  readonly notices?: readonly Notice['code'][];
  /** Some facts that the record must yield; `unknown` where it must yield none. */
  readonly facts?: { readonly [id in FindingId]?: KnownValue };
  /** The unknown findings for which the record suggests something: exactly these. */
  readonly suggested?: readonly FindingId[];
}

export interface PatientScenarios {
  /** The id of the sample patient. */
  readonly patient: string;
  readonly scenarios: readonly Scenario[];
}
