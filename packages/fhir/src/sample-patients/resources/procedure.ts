import type { Coding, Procedure } from '@medplum/fhirtypes';
import { concept } from './coding.ts';

interface ProcedureInput {
  readonly id: string;
  readonly subject: string;
  readonly code: Coding;
  readonly date: string;
  /** `completed` unless said. */
  readonly status?: 'completed' | 'not-done';
}

export const procedure = ({ id, subject, code, date, status = 'completed' }: ProcedureInput): Procedure => ({
  resourceType: 'Procedure',
  id,
  status,
  code: concept(code),
  subject: { reference: subject },
  performedDateTime: date,
});
