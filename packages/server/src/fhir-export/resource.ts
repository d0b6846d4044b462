/** A FHIR R4 resource as it is written out. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

export const reference = (type: string, id: string): Reference => ({ reference: `${type}/${id}` });

export const referenceTo = ({ resourceType, id }: Resource): Reference => reference(resourceType, id);

/** A quantity by its UCUM code. */
export const quantityOf = (value: number, unit: string, code: string = unit) => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
});

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

export const loinc = (code: string, display: string): Coding => ({ system: 'http://loinc.org', code, display });

/** A code of a system that HL7 keeps for FHIR. */
export const hl7 = (system: string, code: string, display: string): Coding => ({
  system: `http://terminology.hl7.org/CodeSystem/${system}`,
  code,
  display,
});

/** What is given. */
export const ketamine = {
  coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '6130', display: 'ketamine' }],
  text: 'Ketamine',
} as const;

export const intravenous = {
  coding: [{ system: 'http://snomed.info/sct', code: '47625008', display: 'Intravenous route (qualifier value)' }],
  text: 'Intravenous',
} as const;
