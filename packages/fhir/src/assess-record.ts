import {
  type Answers,
  assess,
  type Certainty,
  combineFindings,
  type Fact,
  type FindingId,
  type Findings,
  type Grade,
  guidelineId,
  type ListedMedicine,
  type Met,
  type Notice,
  type OpenQuestion,
  type RecommendationId,
  type RecommendationResult,
  rulesVersion,
  type Status,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { PatientRecord, Subject } from './read-record.ts';
import type { Receipt } from './receipt.ts';

/** The version of the report's form, not of what it says. */
export const assessmentSchemaVersion = '1';

/** The weight that doses are worked out with. */
export interface SubjectWeight {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly date?: string;
  /** What it was converted from, and whether it is old. */
  readonly note?: string;
}

export interface ReportedRecommendation {
  readonly id: RecommendationId;
  readonly status: Status;
  readonly met: Met;
  /** One force, or all that are still possible joined with " or ". */
  readonly force: string;
  readonly grade: Grade;
  readonly certainty: Certainty;
  readonly statement: string;
  readonly because: readonly Fact[];
  readonly unknown: readonly FindingId[];
}

export interface ReportNotice {
  readonly code: Notice['code'] | 'deceased';
  readonly text: string;
}

/** One patient against the guideline, in the form that other programs read: schemas/assessment.schema.json. */
export interface AssessmentReport {
  readonly schemaVersion: typeof assessmentSchemaVersion;
  readonly guideline: { readonly id: string; readonly rulesVersion: string };
  readonly asOf: string;
  readonly subject: Subject & { readonly weight?: SubjectWeight };
  /** All nineteen, always, in the order of the guideline. */
  readonly recommendations: readonly ReportedRecommendation[];
  /** Worst consequence first. */
  readonly questions: readonly OpenQuestion[];
  /** On record, and spoken of by the drug label; no recommendation rests on them. */
  readonly medicines: readonly ListedMedicine[];
  readonly receipt: Receipt;
  readonly notices: readonly ReportNotice[];
}

/**
 * Assesses a patient's record, with a person's answers over it, against all nineteen recommendations.
 *
 * @param record what `readRecord` read, for the same day
 * @param answers what `parseAnswers` read; a finding without an answer keeps what the record says
 * @param asOf the ISO day for which the assessment holds
 */
export function assessRecord({
  record,
  answers = {},
  asOf,
}: {
  readonly record: PatientRecord;
  readonly answers?: Answers;
  readonly asOf: string;
}): AssessmentReport {
  const findings = combineFindings(record.findings, answers);
  const { recommendations, questions, notices } = assess(findings, asOf);
  const weight = weightIn(findings);
  return {
    schemaVersion: assessmentSchemaVersion,
    guideline: { id: guidelineId, rulesVersion },
    asOf,
    subject: { ...record.subject, ...(weight === undefined ? {} : { weight }) },
    recommendations: recommendations.map(reported),
    questions,
    medicines: record.medicines,
    receipt: record.receipt,
    notices: [...deathNotice(record.subject), ...notices],
  };
}

const reported = ({ recommendation, status, met, forces, because, unknown }: RecommendationResult) => ({
  id: recommendation.id,
  status,
  met,
  force: forces.join(' or '),
  grade: recommendation.grade,
  certainty: recommendation.certainty,
  statement: recommendation.statement,
  because,
  unknown,
});

function weightIn({ weight }: Findings): SubjectWeight | undefined {
  const fact = weight?.fact;
  if (fact === undefined || typeof fact.value !== 'object') return undefined;
  const { value, unit } = fact.value;
  return {
    value,
    unit,
    source: fact.source,
    ...(fact.date === undefined ? {} : { date: fact.date }),
    ...(fact.note === undefined ? {} : { note: fact.note }),
  };
}

function deathNotice({ deceased, deceasedDate }: Subject): readonly ReportNotice[] {
  if (deceased === undefined) return [];
  const when = deceasedDate === undefined ? '' : ` on ${formatDate(deceasedDate)}`;
  return [{ code: 'deceased', text: `According to the record the patient has died${when}.` }];
}
