import type { CodeableConcept, Coding } from '@medplum/fhirtypes';

const codingIn =
  (system: string) =>
  (code: string, display: string): Coding => ({ system, code, display });

export const icd10cm = codingIn('http://hl7.org/fhir/sid/icd-10-cm');
export const snomedCt = codingIn('http://snomed.info/sct');
export const loinc = codingIn('http://loinc.org');
export const rxNorm = codingIn('http://www.nlm.nih.gov/research/umls/rxnorm');

/** The coding with its own name as text. */
export const concept = (coding: Coding): CodeableConcept => ({
  coding: [coding],
  ...(coding.display === undefined ? {} : { text: coding.display }),
});

/** A status code without a display, as most systems send it. */
export const statusConcept = (system: string, code: string): CodeableConcept => ({ coding: [{ system, code }] });
