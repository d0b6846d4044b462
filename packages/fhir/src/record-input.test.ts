import { describe, expect, it } from 'vitest';
import { bundle, coded, condition, icd10Cm, patient, record } from '../test/resources.ts';
import { RecordError } from './record-error.ts';
import { recordEntries } from './record-input.ts';

const pain = () => condition(coded(icd10Cm, 'G90.50'), { id: 'pain' });
const references = (input: unknown) => recordEntries(input).map(({ reference }) => reference);
const problems = (input: unknown) => recordEntries(input).map(({ reference, problem }) => [reference, problem]);
const codeOf = (input: unknown): string => {
  try {
    recordEntries(input);
  } catch (error) {
    if (error instanceof RecordError) return error.code;
    throw error;
  }
  return 'none';
};

describe('the resources of a record', () => {
  const wanted = ['Patient/p', 'Condition/pain'];

  it.each(['collection', 'searchset', 'transaction', 'batch', 'document', 'history', 'transaction-response'])(
    'a Bundle of type %s',
    (type) => {
      expect(references({ ...bundle(patient(), pain()), type })).toEqual(wanted);
    },
  );

  it('a bare list, and one resource alone', () => {
    expect(references([patient(), pain()])).toEqual(wanted);
    expect(references(patient())).toEqual(['Patient/p']);
  });

  it('pages: a list of Bundles, and Bundles in a Bundle', () => {
    expect(references([bundle(patient()), bundle(pain())])).toEqual(wanted);
    expect(references(bundle(bundle(patient()), bundle(bundle(pain()))))).toEqual(wanted);
  });

  it('a bare list of entries', () => {
    expect(references([{ fullUrl: 'urn:uuid:1', resource: patient() }, { resource: pain() }])).toEqual(wanted);
  });

  it('text, with a byte order mark too', () => {
    expect(references(JSON.stringify(record(pain())))).toEqual(wanted);
    expect(references(`\u{feff}${JSON.stringify(record(pain()), null, 2)}`)).toEqual(wanted);
  });

  it('NDJSON: a resource a line, blank lines and Windows line ends allowed', () => {
    expect(references(`\u{feff}${JSON.stringify(patient())}\r\n\r\n${JSON.stringify(pain())}\r\n`)).toEqual(wanted);
  });

  it('NDJSON: a cut line is reported with its number and the rest is used', () => {
    const cut = JSON.stringify(pain()).slice(0, 60);
    const lines = [JSON.stringify(patient()), '', cut, JSON.stringify(pain())].join('\n');
    expect(problems(lines)).toEqual([
      ['Patient/p', undefined],
      ['line 3', 'not JSON: the line is cut'],
      ['Condition/pain', undefined],
    ]);
  });

  it('NDJSON: a line that only looks whole says what is wrong with it', () => {
    const [, broken] = problems(`${JSON.stringify(patient())}\n{"resourceType":"Condition",}\n`);
    expect(broken?.[0]).toBe('line 2');
    expect(broken?.[1]).toMatch(/^not JSON: .*property name/);
  });

  it('cites a resource without an id by the address of its entry, else by where it stands', () => {
    const anonymous = { resourceType: 'Observation' };
    expect(
      references({
        resourceType: 'Bundle',
        entry: [{ fullUrl: 'urn:uuid:7', resource: anonymous }, { resource: anonymous }, { resource: bundle(pain()) }],
      }),
    ).toEqual(['urn:uuid:7', 'entry[1]', 'Condition/pain']);
    expect(references([patient(), { resourceType: 'Bundle', entry: [{ resource: anonymous }] }])).toEqual([
      'Patient/p',
      '[1].entry[0]',
    ]);
  });

  it('an address that is none is no name: it could pass for an answer', () => {
    expect(references([{ fullUrl: 'answer', resource: { resourceType: 'Observation' } }])).toEqual(['[0]']);
  });

  it('says why something is no resource, and goes on', () => {
    const entries = problems({
      resourceType: 'Bundle',
      entry: [
        null,
        7,
        'text',
        {},
        { resource: null },
        { resource: 3 },
        { request: {} },
        { resource: { id: 'x' } },
        { resource: pain() },
      ],
    });
    expect(entries).toEqual([
      ['entry[0]', 'not a resource: null'],
      ['entry[1]', 'not a resource: 7'],
      ['entry[2]', "not a resource: 'text'"],
      ['entry[3]', 'has no resourceType'],
      ['entry[4]', 'an entry without a resource'],
      ['entry[5]', 'not a resource: 3'],
      ['entry[6]', 'an entry without a resource'],
      ['entry[7]', 'has no resourceType'],
      ['Condition/pain', undefined],
    ]);
  });

  it('reads the outcome of a response that brought no resource', () => {
    const outcome = { resourceType: 'OperationOutcome', issue: [] };
    const response = {
      resourceType: 'Bundle',
      type: 'batch-response',
      entry: [{ response: { status: '404', outcome } }],
    };
    expect(recordEntries(response)).toMatchObject([{ resourceType: 'OperationOutcome' }]);
  });

  it('comes to an end with a Bundle that holds itself, and at any depth', () => {
    const endless: { resourceType: string; entry: unknown[] } = {
      resourceType: 'Bundle',
      entry: [{ resource: patient() }],
    };
    endless.entry.push({ resource: endless });
    expect(references(endless)).toEqual(['Patient/p']);
    let deep: unknown = patient();
    for (let depth = 0; depth < 10_000; depth += 1) deep = { resourceType: 'Bundle', entry: [{ resource: deep }] };
    expect(references(deep)).toEqual(['Patient/p']);
    expect(references(`[${JSON.stringify(patient())},${'['.repeat(10_000)}${']'.repeat(10_000)}]`)).toEqual([
      'Patient/p',
    ]);
  });
});

describe('what is no record', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['[]', 'empty'],
    [null, 'empty'],
    [undefined, 'empty'],
    ['null', 'empty'],
    ['{}', 'not-fhir'],
    ['42', 'not-fhir'],
    ['"text"', 'not-fhir'],
    ['[{"foo":1},{"bar":2}]', 'not-fhir'],
    [true, 'not-fhir'],
    ['<Patient xmlns="http://hl7.org/fhir"/>', 'not-json'],
    ['{"resourceType":"Bundle","entry":[', 'not-json'],
    [`{\n"resourceType": "Bundle",\n"entry": [\n{}\n{}\n`, 'not-json'],
  ])('%j is %s', (input, code) => {
    expect(codeOf(input)).toBe(code);
  });

  it('says what was expected', () => {
    expect(() => recordEntries('nonsense')).toThrow(
      /^The record is not JSON: .*Expected FHIR R4 resources of one patient/,
    );
  });

  it('a broken list of many lines is one broken document, not many broken lines', () => {
    const lines = Array.from({ length: 50 }, () => `  ${JSON.stringify(pain())},`).join('\n');
    expect(codeOf(`[\n${lines}\n  ${JSON.stringify(pain())}\n`)).toBe('not-json');
  });
});
