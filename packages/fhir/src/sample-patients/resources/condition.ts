import type { Coding, Condition } from '@medplum/fhirtypes';
import { concept, statusConcept } from './coding.ts';

type ClinicalStatus = 'active' | 'recurrence' | 'relapse' | 'inactive' | 'remission' | 'resolved';
type VerificationStatus = 'confirmed' | 'provisional' | 'differential' | 'unconfirmed' | 'refuted' | 'entered-in-error';

interface ConditionInput {
  readonly id: string;
  readonly subject: string;
  readonly code: Coding;
  /** When it began, and was recorded. */
  readonly date: string;
  /** `active` unless said; `not-stated` leaves the element out. */
  readonly clinicalStatus?: ClinicalStatus | 'not-stated';
  /** `confirmed` unless said; `not-stated` leaves the element out. */
  readonly verificationStatus?: VerificationStatus | 'not-stated';
  readonly abatement?: string;
  /** What the record calls it; the code's own name unless said. */
  readonly text?: string;
}

export const condition = ({
  id,
  subject,
  code,
  date,
  clinicalStatus = 'active',
  verificationStatus = 'confirmed',
  abatement,
  text,
}: ConditionInput): Condition => ({
  resourceType: 'Condition',
  id,
  // FHIR forbids a clinical status on a condition that was entered in error.
  ...(clinicalStatus === 'not-stated' || verificationStatus === 'entered-in-error'
    ? {}
    : {
        clinicalStatus: statusConcept('http://terminology.hl7.org/CodeSystem/condition-clinical', clinicalStatus),
      }),
  ...(verificationStatus === 'not-stated'
    ? {}
    : {
        verificationStatus: statusConcept(
          'http://terminology.hl7.org/CodeSystem/condition-ver-status',
          verificationStatus,
        ),
      }),
  category: [statusConcept('http://terminology.hl7.org/CodeSystem/condition-category', 'problem-list-item')],
  code: text === undefined ? concept(code) : { coding: [code], text },
  subject: { reference: subject },
  onsetDateTime: date,
  ...(abatement === undefined ? {} : { abatementDateTime: abatement }),
  recordedDate: date,
});
