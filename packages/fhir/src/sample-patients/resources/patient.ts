import type { Patient } from '@medplum/fhirtypes';

interface PatientInput {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  /** Absent: the record does not say. */
  readonly gender?: 'female' | 'male' | 'other' | 'unknown';
  readonly birthDate: string;
  /** An invented record number. */
  readonly recordNumber: string;
  readonly deceasedDateTime?: string;
}

export const patient = ({
  id,
  given,
  family,
  gender,
  birthDate,
  recordNumber,
  deceasedDateTime,
}: PatientInput): Patient => ({
  resourceType: 'Patient',
  id,
  identifier: [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'MR' }] },
      system: 'urn:ketaguide:sample-record-number',
      value: recordNumber,
    },
  ],
  name: [{ use: 'official', family, given: [given] }],
  ...(gender === undefined ? {} : { gender }),
  birthDate,
  ...(deceasedDateTime === undefined ? {} : { deceasedDateTime }),
});
