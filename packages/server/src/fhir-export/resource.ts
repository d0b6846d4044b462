/** A FHIR R4 resource as it is written out. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

export const reference = (type: string, id: string): { readonly reference: string } => ({ reference: `${type}/${id}` });

/** A quantity by its UCUM code. */
export const quantityOf = (value: number, unit: string, code: string = unit) => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
});

export const loinc = (code: string, display: string) => ({ system: 'http://loinc.org', code, display });
