import type { FindingId } from '@ketaguide/guideline';
import type { PatientIdentity } from '../events/course-entries.ts';
import type { Entry } from '../events/entry.ts';
import type { CourseId } from '../events/event-envelope.ts';
import type { InfusionState } from './infusion-state.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * A course as its entries make it. Everything in it is an entry, so that who said it and when stands beside what was
 * said; artifacts are left out and corrections applied, except in the timeline, which keeps everything.
 */
export interface CourseState {
  /** Null: there is no entry yet. */
  readonly course: CourseId | null;
  readonly opened: Entry<'course-opened'> | undefined;
  readonly patient: PatientIdentity | undefined;
  /** The last reading of the patient's record. */
  readonly recordRead: Entry<'record-read'> | undefined;
  /** The answer that counts for each finding; one that was taken back is not here, "unknown" is. */
  readonly answers: { readonly [id in FindingId]?: Entry<'finding-answered'> };
  readonly weight: Entry<'weight-entered'> | undefined;
  /** In the order of time. */
  readonly scores: readonly Entry<'score-recorded'>[];
  readonly satisfactions: readonly Entry<'satisfaction-recorded'>[];
  readonly followOn: Entry<'follow-on-chosen'> | undefined;
  readonly closed: Entry<'course-closed'> | undefined;
  /** In the order in which they were opened. */
  readonly infusions: readonly InfusionState[];
  /** Of the course and all its infusions. */
  readonly timeline: readonly TimelineEntry[];
  /** The highest sequence number that a store gave; 0: nothing is acknowledged yet. */
  readonly sequence: number;
}
