/** One patient's FHIR R4 record read into findings, and assessed. */

export {
  type AssessmentReport,
  assessmentSchemaVersion,
  assessRecord,
  type ReportedRecommendation,
  type ReportNotice,
  type SubjectWeight,
} from './assess-record.ts';
export { type PatientRecord, readRecord, type Subject } from './read-record.ts';
export type { IgnoredResource, Receipt, ReceiptLine } from './receipt.ts';
export { RecordError, type RecordErrorCode } from './record-error.ts';
export { convertUnit } from './ucum.ts';
