import { readEntryData } from '@ketaguide/course';
import type { PatientRecord } from '@ketaguide/fhir';
import { InvalidValueError } from '@ketaguide/quantities';
import { RequestError } from '../problem.ts';

/**
 * Findings and medicines in the form in which a course stores them.
 *
 * @throws RequestError that names the field, as in `findings.pregnancy.fact.value`
 */
export function knownOfPatient(
  { findings, medicines = [] }: { readonly findings: unknown; readonly medicines?: unknown },
  asOf: string,
): Pick<PatientRecord, 'findings' | 'medicines'> {
  try {
    return readEntryData('record-read', { findings, medicines, asOf });
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    const field = error.field.replace(/^data\./, '');
    throw new RequestError(new InvalidValueError(field, error.value, error.expected).message, field);
  }
}
