import { describe, expect, it } from 'vitest';
import { codeSystemOf, codeSystems } from './code-system.ts';

describe('a code system', () => {
  it.each([
    ['urn:oid:2.16.840.1.113883.6.90', 'http://hl7.org/fhir/sid/icd-10-cm'],
    ['urn:oid:2.16.840.1.113883.6.96', 'http://snomed.info/sct'],
    ['urn:oid:2.16.840.1.113883.6.1', 'http://loinc.org'],
    ['urn:oid:2.16.840.1.113883.6.88', 'http://www.nlm.nih.gov/research/umls/rxnorm'],
    ['http://loinc.org', 'http://loinc.org'],
  ])('%s is %s', (system, uri) => {
    expect(codeSystemOf(system)?.uri).toBe(uri);
  });

  it.each([
    'http://hl7.org/fhir/sid/icd-10',
    'urn:oid:2.16.840.1.113883.6.3',
    'urn:oid:',
    '2.16.840.1.113883.6.90',
    'http://snomed.info/sct/',
    '__proto__',
    '',
  ])('%j is none that is known', (system) => {
    expect(codeSystemOf(system)).toBeUndefined();
  });

  it('has a name, a release and a licence', () => {
    for (const system of codeSystems) {
      expect(system).toEqual({
        key: expect.stringMatching(/./),
        name: expect.stringMatching(/./),
        uri: expect.stringMatching(/^http:/),
        oid: expect.stringMatching(/^2\.16\.840\.1\.113883\./),
        release: expect.stringMatching(/./),
        licence: expect.stringMatching(/./),
      });
    }
    expect(codeSystemOf('http://hl7.org/fhir/sid/icd-10-cm')?.release).toContain('FY2026');
  });
});
