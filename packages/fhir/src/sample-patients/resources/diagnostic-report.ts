import type { DiagnosticReport } from '@medplum/fhirtypes';
import { concept, loinc } from './coding.ts';

interface ElectrocardiogramReportInput {
  readonly id: string;
  readonly subject: string;
  readonly date: string;
  readonly conclusion: string;
  /** `final` unless said. */
  readonly status?: 'final' | 'preliminary';
}

/** The report of an ECG. */
export const electrocardiogramReport = ({
  id,
  subject,
  date,
  conclusion,
  status = 'final',
}: ElectrocardiogramReportInput): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id,
  status,
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'EC' }] }],
  code: concept(loinc('11524-6', 'EKG study')),
  subject: { reference: subject },
  effectiveDateTime: date,
  conclusion,
});
