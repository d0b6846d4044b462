import { anaSampleCrps } from '../src/sample-patients/ana-sample-crps.ts';

/**
 * A record of the size that a hospital sends: Ana Sample's, among encounters, claims, results and procedures that nobody
 * asks for, each about as long as real ones are.
 */
export function wholeRecord(asOf: string): string {
  const bundle = anaSampleCrps.bundle(asOf);
  const subject = { reference: 'Patient/ana-sample' };
  const fillers = Array.from({ length: 500 }, (_, index) => ({
    fullUrl: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    resource: {
      ...filler(index),
      subject,
      meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/example'] },
    },
    request: { method: 'POST', url: 'Observation' },
  }));
  return JSON.stringify({ ...bundle, entry: [...(bundle.entry ?? []), ...fillers] }, null, 2);
}

function filler(index: number): Readonly<Record<string, unknown>> {
  const id = `filler-${index}`;
  const period = { start: '2021-05-04T09:30:00+02:00', end: '2021-05-04T10:15:00+02:00' };
  const coding = (system: string, code: string, display: string) => ({
    coding: [{ system, code, display }],
    text: display,
  });
  switch (index % 4) {
    case 0:
      return {
        resourceType: 'Observation',
        id,
        status: 'final',
        category: [coding('http://terminology.hl7.org/CodeSystem/observation-category', 'laboratory', 'laboratory')],
        code: coding('http://loinc.org', '2160-0', 'Creatinine [Mass/volume] in Serum or Plasma'),
        encounter: { reference: 'Encounter/filler-1' },
        effectiveDateTime: '2021-05-04T09:30:00+02:00',
        issued: '2021-05-04T09:30:00.000+02:00',
        valueQuantity: { value: 0.9, unit: 'mg/dL', system: 'http://unitsofmeasure.org', code: 'mg/dL' },
      };
    case 1:
      return {
        resourceType: 'Encounter',
        id,
        status: 'finished',
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
        type: [coding('http://snomed.info/sct', '185345009', 'Encounter for symptom')],
        participant: [{ individual: { reference: 'Practitioner/filler', display: 'Dr. Sample' } }],
        period,
        serviceProvider: { reference: 'Organization/filler', display: 'Sample clinic' },
      };
    case 2:
      return {
        resourceType: 'Procedure',
        id,
        status: 'completed',
        code: coding('http://snomed.info/sct', '430193006', 'Medication reconciliation'),
        encounter: { reference: 'Encounter/filler-1' },
        performedPeriod: period,
      };
    default:
      return {
        resourceType: 'Claim',
        id,
        status: 'active',
        use: 'claim',
        type: coding('http://terminology.hl7.org/CodeSystem/claim-type', 'professional', 'professional'),
        billablePeriod: period,
        provider: { reference: 'Organization/filler', display: 'Sample clinic' },
        total: { value: 129.16, currency: 'USD' },
      };
  }
}
