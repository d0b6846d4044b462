import { describe, expect, it } from 'vitest';
import { patientNames, subjectResolver } from './references.ts';

const system = 'http://hospital.example/mrn';
const entry = (resource: object, fullUrl?: string) => ({
  resource: { resourceType: 'Patient', ...resource },
  reference: 'Patient/p',
  fullUrl,
});
const names = patientNames([
  entry({ id: 'p', identifier: [{ system, value: '1' }] }, 'https://server.example/fhir/Patient/p'),
]);
const whose = subjectResolver(names);
const kindOf = (reference: unknown) => whose({ subject: { reference } }).kind;

describe('whose a resource is', () => {
  it.each([
    'Patient/p',
    'Patient/p/_history/3',
    'urn:uuid:p',
    'https://server.example/fhir/Patient/p',
    'https://server.example/fhir/Patient/p/_history/2',
    'http://server.example/fhir/Patient/p',
    `Patient?identifier=${system}|1`,
    `Patient?identifier=${encodeURIComponent(`${system}|1`)}`,
  ])('%s is the patient', (reference) => {
    expect(kindOf(reference)).toBe('the-patient');
  });

  it.each([
    'Patient/q',
    'Patient/p2',
    'urn:uuid:q',
    'https://server.example/fhir/Patient/q',
    'http://elsewhere.example/Patient/p',
    'Group/p',
    'p',
  ])('%s is another', (reference) => {
    expect(kindOf(reference)).toBe('another');
  });

  it('without an address on a server, an address with its id is the patient', () => {
    const bare = subjectResolver(patientNames([entry({ id: 'p' }), entry({ id: 'p' }, 'urn:uuid:61ebe359')]));
    expect(bare({ subject: { reference: 'https://server.example/Patient/p' } }).kind).toBe('the-patient');
    expect(bare({ subject: { reference: 'urn:uuid:61ebe359' } }).kind).toBe('the-patient');
  });

  it('an address on another server is said to be', () => {
    expect(whose({ subject: { reference: 'https://b.org/fhir/Patient/p' } })).toEqual({
      kind: 'another',
      why: 'about another patient, https://b.org/fhir/Patient/p',
    });
  });

  it('an address of its own is enough without an id', () => {
    const anonymous = subjectResolver(patientNames([entry({}, 'urn:uuid:61ebe359')]));
    expect(anonymous({ subject: { reference: 'urn:uuid:61ebe359' } }).kind).toBe('the-patient');
    expect(anonymous({ subject: { reference: 'urn:uuid:other' } }).kind).toBe('another');
  });

  it('a patient without any name cannot be told from another', () => {
    const nameless = subjectResolver(patientNames([entry({})]));
    expect(nameless({ subject: { reference: 'Patient/p' } })).toEqual({
      kind: 'unstated',
      why: 'is about Patient/p, and the Patient has no id to compare',
    });
  });

  it.each([
    [{}, 'does not say whose it is'],
    [{ subject: {} }, 'does not say whose it is'],
    [{ subject: 'Patient/p' }, 'does not say whose it is'],
    [{ subject: [{ reference: 'Patient/p' }] }, 'does not say whose it is'],
    [{ subject: { display: 'Amy Shaw' } }, 'does not say whose it is'],
    [{ subject: { reference: '#a' } }, 'is about a contained resource that is missing'],
    [
      { subject: { reference: '#a' }, contained: [{ resourceType: 'Patient', id: 'a' }] },
      'is about a contained patient that cannot be told to be this one',
    ],
    [
      { subject: { identifier: { system, value: '2' } } },
      'names its patient by an identifier that the Patient does not have',
    ],
  ])('%j does not say', (resource, why) => {
    expect(whose(resource)).toEqual({ kind: 'unstated', why });
  });

  it('by identifier, alone or of a contained patient', () => {
    expect(whose({ subject: { identifier: { system, value: '1' } } }).kind).toBe('the-patient');
    const contained = [{ resourceType: 'Patient', id: 'a', identifier: [{ system, value: '1' }] }];
    expect(whose({ subject: { reference: '#a' }, contained }).kind).toBe('the-patient');
  });

  it('older records call the subject patient', () => {
    expect(whose({ patient: { reference: 'Patient/p' } }).kind).toBe('the-patient');
  });
});
