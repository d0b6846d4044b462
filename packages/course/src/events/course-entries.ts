import type { FindingId, Findings, KnownValue, ListedMedicine } from '@ketaguide/guideline';
import type { Kilograms } from '@ketaguide/quantities';

/** Who the course is for. */
export interface PatientIdentity {
  readonly name: string;
  /** ISO date, as precise as it is known. */
  readonly birthDate: string | null;
  readonly identifiers: readonly PatientIdentifier[];
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
}

export interface PatientIdentifier {
  /** What kind of number it is: "MRN". */
  readonly label: string;
  readonly value: string;
}

/** Entries that belong to the course: its patient, what is known, what came of it. */
export interface CourseEntries {
  'course-opened': {
    readonly patient: PatientIdentity;
    /** Somebody invented, to try things out: said wherever the name stands, and never again taken off. */
    readonly sample?: true;
  };
  /** What a record said when it was read. A later reading replaces it; answers stay on top. */
  'record-read': {
    readonly findings: Findings;
    /** What the patient takes, of the medicines that the label of ketamine speaks of. */
    readonly medicines: readonly ListedMedicine[];
    readonly asOf: string;
  };
  /** `null` takes an answer back; "unknown" is an answer. */
  'finding-answered': {
    readonly finding: FindingId;
    readonly value: KnownValue | null;
    readonly date?: string;
    readonly note?: string;
  };
  'weight-entered': { readonly weight: Kilograms; readonly measuredOn: string };
  /** A score of the measure (`nrs`, `vas`, `odi`): the first of the course is the baseline. */
  'score-recorded': { readonly measure: string; readonly role: 'baseline' | 'follow-up'; readonly score: number };
  'satisfaction-recorded': { readonly satisfied: 'yes' | 'no' | 'unknown' };
  /** Nothing is prescribed by it: what was settled, in the clinician's words. */
  'follow-on-chosen': { readonly option: FollowOnOption; readonly note?: string };
  'course-closed': { readonly reason: string };
}

export type FollowOnOption = 'oral' | 'intranasal' | 'repeat-infusion' | 'stop' | 'other';
