import type { Bundle } from '@medplum/fhirtypes';

/** An invented person whose record shows one thing. Nobody here is real: names, ids and record numbers are made up. */
export interface SamplePatient {
  readonly id: string;
  readonly name: string;
  /** One line: what is special about this person. */
  readonly summary: string;
  /** What the clinic has answered already when the case is opened, by finding id; absent when nobody was asked yet. */
  readonly entered?: Readonly<Record<string, string>>;
  /** The whole record. Every date in it lies relative to `asOf` (an ISO date), so that look-backs hold on any day. */
  readonly bundle: (asOf: string) => Bundle;
}
