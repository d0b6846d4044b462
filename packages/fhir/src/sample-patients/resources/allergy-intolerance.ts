import type { AllergyIntolerance } from '@medplum/fhirtypes';
import { concept, snomedCt, statusConcept } from './coding.ts';

/** The statement that no allergy is known. */
export const noKnownAllergy = (input: {
  readonly id: string;
  readonly subject: string;
  readonly date: string;
}): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id: input.id,
  clinicalStatus: statusConcept('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active'),
  verificationStatus: statusConcept(
    'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
    'confirmed',
  ),
  code: concept(snomedCt('716186003', 'No known allergy')),
  patient: { reference: input.subject },
  recordedDate: input.date,
});
