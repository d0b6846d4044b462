import releases from './data/releases.json' with { type: 'json' };

export type CodeSystemKey =
  | 'icd-10-cm'
  | 'icd-10-pcs'
  | 'snomed-ct'
  | 'loinc'
  | 'rxnorm'
  | 'unii'
  | 'route-of-administration';

/** A terminology that value sets draw on, as the trace page shows it. */
export interface CodeSystem {
  readonly key: CodeSystemKey;
  readonly name: string;
  /** The system as FHIR names it. */
  readonly uri: string;
  /** The same system as an object identifier, as documents of HL7 version 3 name it. */
  readonly oid: string;
  /** The release, or the sources, that the codes were taken from. */
  readonly release: string;
  readonly licence: string;
}

const releaseOf = (uri: string): string =>
  (releases as Readonly<Record<string, string>>)[uri] ?? 'as used in the sources that are named with each code';

function codeSystem(key: CodeSystemKey, name: string, uri: string, oid: string, licence: string): CodeSystem {
  return { key, name, uri, oid, release: releaseOf(uri), licence };
}

export const codeSystems: readonly CodeSystem[] = [
  codeSystem(
    'icd-10-cm',
    'ICD-10-CM',
    'http://hl7.org/fhir/sid/icd-10-cm',
    '2.16.840.1.113883.6.90',
    'Work of the United States government (NCHS, CMS), based on the ICD-10 of the World Health Organization.',
  ),
  codeSystem(
    'icd-10-pcs',
    'ICD-10-PCS',
    'http://www.cms.gov/Medicare/Coding/ICD10',
    '2.16.840.1.113883.6.4',
    'Work of the United States government (CMS).',
  ),
  codeSystem(
    'snomed-ct',
    'SNOMED CT',
    'http://snomed.info/sct',
    '2.16.840.1.113883.6.96',
    'SNOMED International. Using it needs an affiliate licence, free of charge in member countries such as the United States and the United Kingdom.',
  ),
  codeSystem(
    'loinc',
    'LOINC',
    'http://loinc.org',
    '2.16.840.1.113883.6.1',
    'Regenstrief Institute, Inc. Free of charge under the LOINC licence (https://loinc.org/license).',
  ),
  codeSystem(
    'rxnorm',
    'RxNorm',
    'http://www.nlm.nih.gov/research/umls/rxnorm',
    '2.16.840.1.113883.6.88',
    "United States National Library of Medicine. RxNorm's own names and codes are in the public domain.",
  ),
  codeSystem(
    'unii',
    'UNII',
    'http://fdasis.nlm.nih.gov',
    '2.16.840.1.113883.4.9',
    'Work of the United States government (FDA).',
  ),
  codeSystem(
    'route-of-administration',
    'HL7 RouteOfAdministration',
    'http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration',
    '2.16.840.1.113883.5.112',
    'Health Level Seven International, published for free use with HL7 standards.',
  ),
];

const byName = new Map(
  codeSystems.flatMap((system): [string, CodeSystem][] => [
    [system.uri, system],
    [`urn:oid:${system.oid}`, system],
  ]),
);

/**
 * The code system that a record means by this `system`, by its FHIR URI or its object identifier. The ICD-10 of the WHO
 * is another system than ICD-10-CM and is not known here.
 */
export const codeSystemOf = (system: string): CodeSystem | undefined => byName.get(system);
