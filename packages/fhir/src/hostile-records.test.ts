import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FindingState, findingById } from '@ketaguide/guideline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../schemas/assessment.schema.json' with { type: 'json' };
import { mutated, mutations } from '../test/mutation.ts';
import {
  asOf,
  coded,
  condition,
  icd10Cm,
  loinc,
  observation,
  patient,
  procedure,
  record,
  report,
  snomedCt,
  verification,
  weight,
} from '../test/resources.ts';
import { assessRecord } from './assess-record.ts';
import { type PatientRecord, readRecord } from './read-record.ts';
import { RecordError } from './record-error.ts';

const dated = { onsetDateTime: '2026-10-01' };

/** Something for every reader, and nothing that says no. */
const rich = record(
  condition(coded(icd10Cm, 'G90.50'), dated),
  condition(coded(icd10Cm, 'S14.0XXA'), dated),
  condition(coded(snomedCt, '82423001'), dated),
  condition(coded(icd10Cm, 'Z33.1'), dated),
  condition(coded(icd10Cm, 'F23'), dated),
  condition(coded(snomedCt, '69322001'), { ...dated, verificationStatus: verification('provisional') }),
  condition(coded(icd10Cm, 'K72.10'), { recordedDate: '2026-10-01' }),
  condition(coded(icd10Cm, 'K74.60'), dated),
  condition(coded(icd10Cm, 'I21.4'), { onsetDateTime: '2026-11-10' }),
  condition(coded(icd10Cm, 'F11.21'), dated),
  condition(coded(icd10Cm, 'F10.20'), dated),
  condition(coded(icd10Cm, 'G93.2'), dated),
  observation(coded(loinc, '2106-3'), { valueCodeableConcept: coded(snomedCt, '10828004') }),
  observation(coded(loinc, '19080-1'), { valueQuantity: { value: 1250, unit: 'IU/L' } }),
  observation(coded(loinc, '1742-6'), { valueQuantity: { value: 34, unit: 'U/L' } }),
  observation(coded(loinc, '1920-8'), { valueQuantity: { value: 30, unit: 'U/L' } }),
  observation(coded(loinc, '72514-3'), { valueQuantity: { value: 7, unit: '{score}' } }),
  weight(154, '[lb_av]'),
  weight(70, 'kg'),
  report(coded(loinc, '11524-6'), { conclusion: 'Sinus rhythm' }),
  procedure(coded(snomedCt, '268400002')),
);

const negativeTest = observation(coded(loinc, '2106-3'), {
  id: 'negative',
  valueCodeableConcept: coded(snomedCt, '260385009'),
});

/** The record, or undefined when it was refused: with a RecordError, and nothing else. */
function readOrRefused(input: unknown): PatientRecord | undefined {
  try {
    return readRecord(input, asOf);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    expect(error.message.length).toBeLessThan(600);
    return undefined;
  }
}

const factsIn = ({ findings }: PatientRecord) =>
  Object.values(findings).flatMap(({ fact }: FindingState) =>
    fact === undefined ? [] : [fact, ...(fact.conflictsWith ?? [])],
  );

const findingsSayingNo = (read: PatientRecord) =>
  factsIn(read).flatMap(({ finding, value }) => (value === 'no' ? [finding] : []));

const validate = new Ajv2020({ strict: true }).compile(schema);

/** What holds of every record that can be read at all. */
function expectSound(read: PatientRecord): void {
  const cited = new Set(read.receipt.flatMap(({ ignored }) => ignored.map(({ reference }) => reference)));
  for (const { read: all, used, ignored } of read.receipt) {
    expect(all).toBe(used + ignored.length);
    for (const { why } of ignored) expect(why).not.toBe('');
  }
  for (const { finding, value } of factsIn(read)) {
    const definition = findingById(finding);
    if (definition.kind === 'quantity') {
      const { from, to } = definition.possible;
      expect(
        typeof value === 'object' && value.value >= from && value.value <= to && value.unit === definition.unit,
      ).toBe(true);
    } else if (definition.kind === 'choice') expect(definition.choices.map((choice) => choice.value)).toContain(value);
    else if (definition.kind === 'truth') expect(['yes', 'no']).toContain(value);
  }
  expect(cited.size).toBeLessThanOrEqual(read.receipt.reduce((sum, { ignored }) => sum + ignored.length, 0));
  validate(assessRecord({ record: read, asOf }));
  expect(validate.errors ?? []).toEqual([]);
}

describe('a record that somebody tampered with', () => {
  it('never crashes the reader, and never turns into a no', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const read = readOrRefused(mutated(rich, changes));
        if (read === undefined) return;
        expectSound(read);
        expect(findingsSayingNo(read)).toEqual([]);
      }),
      { numRuns: 250 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);

  it('says no of nothing but what was tested', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const read = readOrRefused(mutated(record(negativeTest, weight(70, 'kg')), changes));
        if (read !== undefined) expect(findingsSayingNo(read).filter((finding) => finding !== 'pregnancy')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('one clean positive condition is seen through any amount of dirt', () => {
    const clean = condition(coded(icd10Cm, 'O09.90'), { id: 'clean', ...dated });
    fc.assert(
      fc.property(mutations, (changes) => {
        const dirt = mutated(
          record(negativeTest, ...(rich.entry ?? []).slice(1, 8).flatMap(({ resource }) => resource ?? [])),
          changes,
        );
        const read = readOrRefused([patient(), clean, { resourceType: 'Bundle', entry: [{ resource: dirt }] }]);
        if (read !== undefined) expect(read.findings.pregnancy?.fact?.value).toBe('yes');
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('as text, cut or scribbled over anywhere', () => {
    const text = JSON.stringify(rich);
    const lines = (rich.entry ?? []).map(({ resource }) => JSON.stringify(resource)).join('\n');
    fc.assert(
      fc.property(
        fc.constantFrom(text, lines),
        fc.nat({ max: text.length }),
        fc.nat({ max: 40 }),
        fc.string({ maxLength: 10 }),
        (whole, at, cut, scribble) => {
          const read = readOrRefused(whole.slice(0, at) + scribble + whole.slice(at + cut));
          if (read === undefined) return;
          expectSound(read);
          expect(findingsSayingNo(read)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        readOrRefused(input);
      }),
    );
  });

  it('a huge record is read in one go', () => {
    const many = Array.from({ length: 200_000 }, (_, index) =>
      index % 2 === 0 ? null : { resourceType: 'Claim', id: `${index}` },
    );
    expect(readRecord([patient(), ...many], asOf).receipt.map(({ read }) => read)).toEqual([1, 100_000, 100_000]);
    const codings = Array.from({ length: 100_000 }, (_, index) => ({
      system: icd10Cm,
      code: index === 70_000 ? 'F23' : `Z${index}`,
    }));
    expect(readRecord(record(condition({ coding: codings })), asOf).findings['active-psychosis']?.fact?.value).toBe(
      'yes',
    );
  }, 20_000);
});

const samples = new URL('../../../../shared/fhir-samples/bundles/', import.meta.url);

describe.skipIf(!existsSync(samples))('real bundles that somebody tampered with', () => {
  const bundles = existsSync(samples)
    ? globSync('**/*.json', { cwd: fileURLToPath(samples) }).map(
        (path) => [path, JSON.parse(readFileSync(new URL(path, samples), 'utf8')) as unknown] as const,
      )
    : [];

  it.each(bundles)(
    '%s',
    (_, bundle) => {
      fc.assert(
        fc.property(mutations, (changes) => {
          const read = readOrRefused(mutated(bundle, changes));
          if (read === undefined) return;
          expectSound(read);
          expect(findingsSayingNo(read)).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
    60_000,
  );
});
