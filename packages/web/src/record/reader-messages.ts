import type { PatientRecord } from '@ketaguide/fhir';
import type { PatientIdentity } from './patient-identity.ts';

/** What the page asks of the reader: a file that somebody chose, or a record that is already parsed (a sample). */
export interface ReadRequest {
  readonly source: { readonly kind: 'file'; readonly file: File } | { readonly kind: 'parsed'; readonly json: unknown };
  readonly asOf: string;
}

/** A record that was read, and whose it is. */
export interface OpenedRecord {
  readonly record: PatientRecord;
  readonly identity: PatientIdentity;
}

/** What the reader says: how far it is, and at the end the record or the one reason why there is none. */
export type ReadReport =
  | { readonly kind: 'progress'; readonly bytesRead: number; readonly bytesTotal: number }
  | ({ readonly kind: 'record' } & OpenedRecord)
  | { readonly kind: 'failure'; readonly message: string };
