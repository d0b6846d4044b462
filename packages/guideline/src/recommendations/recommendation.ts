import type { Criterion, Limit } from '../criteria/criterion.ts';
import type { FindingId } from '../findings/finding-id.ts';
import type { RecommendationId } from './recommendation-id.ts';

export const grades = ['A', 'B', 'C', 'D', 'I'] as const;
export type Grade = (typeof grades)[number];

export const certainties = ['low', 'low-to-moderate', 'moderate', 'high'] as const;
export type Certainty = (typeof certainties)[number];

/** The words for a certainty. Shown beside the grade, never instead of it. */
export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  low: 'low',
  'low-to-moderate': 'low to moderate',
  moderate: 'moderate',
  high: 'high',
};

/** What the statement does: how strongly it speaks, never stronger or weaker than the source. */
export type Force =
  | 'evidence'
  | 'limit'
  | 'relative-contraindication'
  | 'avoid'
  | 'caution'
  | 'can-be-tried'
  | 'no-testing-needed'
  | 'should-be-used'
  | 'consider-case-by-case'
  | 'definition'
  | 'requirement';

/** A force that depends on which choice a finding has: severe liver disease is avoid, moderate is caution. */
export interface ForceByChoice {
  readonly finding: FindingId;
  readonly forces: readonly { readonly choice: string; readonly force: Force }[];
  /** The force of the statement for every other choice, to which it does not apply. */
  readonly otherwise: Force;
}

export type SectionId =
  | 'indications'
  | 'dosing'
  | 'contraindications'
  | 'follow-on'
  | 'testing'
  | 'response'
  | 'personnel';

export type Step = 'assess' | 'plan' | 'check' | 'infuse' | 'respond';

/** A place in the product where the statement acts. */
export interface UsedIn {
  readonly step: Step;
  readonly place: string;
}

/** Where the statement stands in the source text. */
export interface SourcePlace {
  readonly heading: string;
  readonly item: number;
  /** For an item with lettered or bulleted parts, which one; counted from 1. */
  readonly part?: number;
  /** The facts and figures that the source's item must hold for our restatement to be true to it. */
  readonly mustMention: readonly string[];
}

export interface Recommendation {
  readonly id: RecommendationId;
  readonly section: SectionId;
  /** The number of the statement in its section. */
  readonly number: number;
  /** What the statement is about, in a few words. */
  readonly subject: string;
  /** The whole statement in our own words; facts and figures exact. */
  readonly statement: string;
  /** The statement as a heading of a few words, where a screen leads with it. */
  readonly headline?: string;
  readonly force: Force | ForceByChoice;
  readonly grade: Grade;
  readonly certainty: Certainty;
  /** The grading as it is printed in the source, for the two that are split over two lines too. */
  readonly printedGrading: string;
  readonly citation: string;
  readonly source: SourcePlace;
  /** Does it bear on this patient, plan or course? */
  readonly appliesWhen: Criterion;
  /** Is what it asks for so? Absent where the statement asks for nothing. */
  readonly metWhen?: Criterion;
  /** The limits that it states, by name. */
  readonly limits: Readonly<Record<string, Limit>>;
  readonly usedIn: readonly UsedIn[];
}
