export type RecordErrorCode =
  | 'empty'
  | 'not-json'
  | 'not-fhir'
  | 'no-patient'
  | 'several-patients'
  /** The date that the record is to be read for is not a date. */
  | 'as-of';

/** A record that cannot be read at all. The message names the field, the value and what was expected. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly code: RecordErrorCode;

  constructor(code: RecordErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
