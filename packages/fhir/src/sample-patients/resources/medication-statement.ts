import type { Coding, MedicationStatement } from '@medplum/fhirtypes';
import { concept } from './coding.ts';

interface MedicationStatementInput {
  readonly id: string;
  readonly subject: string;
  readonly medication: Coding;
  /** Since when it is taken. */
  readonly date: string;
}

/** What the patient, or somebody for them, says is taken: still so. */
export const medicationStatement = ({
  id,
  subject,
  medication,
  date,
}: MedicationStatementInput): MedicationStatement => ({
  resourceType: 'MedicationStatement',
  id,
  status: 'active',
  medicationCodeableConcept: concept(medication),
  subject: { reference: subject },
  effectivePeriod: { start: date },
});
