import type { Coding, MedicationRequest } from '@medplum/fhirtypes';
import { concept } from './coding.ts';

interface MedicationRequestInput {
  readonly id: string;
  readonly subject: string;
  readonly medication: Coding;
  readonly date: string;
  /** `active` unless said. */
  readonly status?: 'active' | 'stopped' | 'completed';
}

export const medicationRequest = ({
  id,
  subject,
  medication,
  date,
  status = 'active',
}: MedicationRequestInput): MedicationRequest => ({
  resourceType: 'MedicationRequest',
  id,
  status,
  intent: 'order',
  medicationCodeableConcept: concept(medication),
  subject: { reference: subject },
  authoredOn: date,
});
