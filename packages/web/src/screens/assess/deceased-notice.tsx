import type { PatientRecord } from '@ketaguide/fhir';
import styles from './deceased-notice.module.css';
import { diedWords } from './view/summary-view.ts';

/** The record says that the patient has died. It is said first; the rest is shown all the same. */
export function DeceasedNotice({ record }: { readonly record: PatientRecord | undefined }) {
  if (record?.subject.deceased === undefined) return null;
  return <p className={styles.notice}>{diedWords(record.subject.deceasedDate)}</p>;
}
