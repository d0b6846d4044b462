import { existsSync, readFileSync } from 'node:fs';
import type { FindingId } from '@ketaguide/guideline';
import { describe, it } from 'vitest';
import { expectOutcome, outcomeOf } from './scenarios/compare.ts';
import { applies, doesNotApply } from './scenarios/expected-result.ts';
import type { ExpectedResults, Scenario } from './scenarios/scenario.ts';
import { evidenceFor, nothingKnown, notPregnant, weightNotKnown } from './scenarios/usual-results.ts';

/**
 * The synthetic records that were given to the project, each assessed on two days: long after the record ends, and near
 * it. Like the expectations for our own sample patients these are worked out by hand. The records lie beside the
 * repository and are not part of it.
 */
const samples = new URL('../../../../../shared/fhir-samples/', import.meta.url);
const areThere = existsSync(samples);
const read = (path: string): string => readFileSync(new URL(path, samples), 'utf8');

const longAfter = '2026-11-23';

type Expectation = Omit<Scenario, 'title' | 'answers'> & { readonly asOf: string };

interface SharedRecord {
  readonly file: string;
  readonly expectations: readonly Expectation[];
}

const heart: FindingId = 'cardiovascular-disease-suspected-or-high-risk';

/** Heart disease is on record, and no ECG. */
const heartDiseaseWithoutEcg = {
  'testing.healthy': doesNotApply([heart]),
  'testing.ecg': applies([heart], { met: 'unknown', unknown: ['baseline-ecg'] }),
} as const;

/** A man of whom the record tells nothing that matters here, not even a weight that is new enough. */
const unknownMan: ExpectedResults = { ...nothingKnown, ...notPregnant, ...weightNotKnown };
const unknownWoman: ExpectedResults = { ...nothingKnown, ...weightNotKnown };

const outside = { notices: ['outside-population'] } as const;

const records: readonly SharedRecord[] = [
  {
    // Fibromyalgia and low back pain, on opioids; the only pain scores are faces, which are no 0 to 10 rating.
    file: 'bundles/ahrq/brenda_jackson.json',
    expectations: [longAfter, '2023-10-02'].map((asOf) => ({
      asOf,
      ...outside,
      facts: { 'target-pain': 'unknown', sex: 'female', weight: 'unknown', 'pain-score-baseline': 'unknown' },
      expected: unknownWoman,
    })),
  },
  {
    // Coronary disease since 1964; an infarction in 1968, the year in which he died.
    file: 'bundles/synthea/Chet_Thompson_eda17701-070d-4fae-9f7d-c8cd6263b63a.json',
    expectations: [
      {
        asOf: longAfter,
        ...outside,
        facts: { sex: 'male', [heart]: 'yes', weight: 'unknown', 'pain-score-baseline': 'unknown' },
        suggested: [],
        expected: { ...unknownMan, ...heartDiseaseWithoutEcg },
      },
      {
        // What happened in 1968 is still to come.
        asOf: '1967-05-01',
        ...outside,
        facts: {
          age: { value: 28, unit: 'a' },
          [heart]: 'yes',
          weight: { value: 94.25660551235181, unit: 'kg' },
          'pain-score-baseline': 1.0200910525877824,
        },
        suggested: [],
        expected: { ...nothingKnown, ...notPregnant, ...heartDiseaseWithoutEcg },
      },
      {
        // Before the coronary disease was found.
        asOf: '1963-01-01',
        ...outside,
        facts: { age: { value: 23, unit: 'a' }, [heart]: 'unknown', weight: 'unknown' },
        suggested: [],
        expected: unknownMan,
      },
    ],
  },
  {
    // Chronic pain of no stated kind.
    file: 'bundles/synthea/Jacki_Feil_2dfcf7a9-5fb8-4f56-9cf3-a35a74c60438.json',
    expectations: [
      {
        asOf: longAfter,
        facts: { 'target-pain': 'other-chronic-pain', sex: 'female', pregnancy: 'unknown', weight: 'unknown' },
        suggested: [],
        expected: { ...unknownWoman, ...evidenceFor.otherPain },
      },
      {
        asOf: '2020-08-15',
        facts: {
          'target-pain': 'other-chronic-pain',
          age: { value: 52, unit: 'a' },
          weight: { value: 78.6008640707093, unit: 'kg' },
          'pain-score-baseline': 2.7560161128570195,
        },
        suggested: [],
        expected: { ...nothingKnown, ...evidenceFor.otherPain },
      },
    ],
  },
  {
    // Hypertension. His migraine is coded as a concept that no value set holds: an open question, never a wrong answer.
    file: 'bundles/synthea/Jacob_Larson_0b324782-31d1-4659-89ab-58e075d6e61f.json',
    expectations: [
      {
        asOf: longAfter,
        ...outside,
        facts: { sex: 'male', pregnancy: 'no', weight: 'unknown' },
        suggested: ['poorly-controlled-cardiovascular-disease', heart],
        expected: unknownMan,
      },
      {
        asOf: '2021-03-01',
        ...outside,
        facts: {
          age: { value: 40, unit: 'a' },
          weight: { value: 84.22928477759177, unit: 'kg' },
          'pain-score-baseline': 2.307869175298505,
        },
        suggested: ['poorly-controlled-cardiovascular-disease', heart],
        expected: { ...nothingKnown, ...notPregnant },
      },
    ],
  },
  {
    // Major depression, without a word about psychosis or pain.
    file: 'bundles/synthea/Milan_Beatty_e78d0ed2-1b54-4c30-90ae-f7405af1e402.json',
    expectations: [
      { asOf: longAfter, ...outside, facts: { sex: 'male', weight: 'unknown' }, expected: unknownMan },
      {
        asOf: '2020-09-10',
        ...outside,
        facts: {
          age: { value: 46, unit: 'a' },
          weight: { value: 98.32605215136181, unit: 'kg' },
          'pain-score-baseline': 1.155934091516842,
        },
        expected: { ...nothingKnown, ...notPregnant },
      },
    ],
  },
];

/** An export without observations: no weight, no test, no score for anybody. */
const bulkPatients: readonly (Omit<Expectation, 'asOf'> & { readonly patient: string })[] = [
  {
    patient: '129c6ac7-8d06-89de-ad63-0204a93e76c3',
    ...outside,
    suggested: ['poorly-controlled-cardiovascular-disease'],
    expected: { ...unknownWoman, ...heartDiseaseWithoutEcg },
  },
  { patient: '3af3708d-41f1-cd80-f3dd-ec5ac76072bf', ...outside, expected: unknownMan },
  {
    patient: '63ee2253-bdd5-da55-2ad2-b4984d0ad700',
    notices: ['outside-population', 'under-18'],
    facts: { age: { value: 15, unit: 'a' } },
    expected: unknownMan,
  },
  {
    patient: '6a4160eb-a793-2f86-2302-378626f46cce',
    ...outside,
    suggested: ['poorly-controlled-cardiovascular-disease', heart],
    expected: unknownWoman,
  },
  {
    patient: '79a66c97-6131-3213-f3c9-4606946ab056',
    ...outside,
    suggested: ['poorly-controlled-cardiovascular-disease'],
    expected: { ...unknownWoman, ...heartDiseaseWithoutEcg },
  },
  { patient: '7bc002fa-dc52-17d6-1563-fd8901826f7d', ...outside, expected: unknownWoman },
  { patient: '8e1a0a7c-e308-444b-075a-3c2b1f60f881', ...outside, expected: unknownMan },
  // Three pregnancies, all resolved: not the present one, and no no either.
  {
    patient: 'a4a401d1-a46a-eb4a-8a38-760d5d79d6ec',
    ...outside,
    facts: { pregnancy: 'unknown' },
    expected: unknownWoman,
  },
  {
    patient: 'a5cb8ce9-cec6-6b23-0990-cbaf753578a4',
    ...outside,
    expected: { ...unknownWoman, ...heartDiseaseWithoutEcg },
  },
  {
    patient: 'bb6a9034-2f23-2508-d29d-35efee156dc9',
    ...outside,
    facts: { age: { value: 19, unit: 'a' } },
    expected: unknownWoman,
  },
  // Neck pain and low back pain are one kind of pain.
  {
    patient: 'ca15b832-01e4-41dd-6a52-97bd3e5510cb',
    facts: { 'target-pain': 'spinal-pain', pregnancy: 'unknown' },
    expected: { ...unknownWoman, ...evidenceFor.otherPain },
  },
  {
    patient: 'cbc86e51-9eca-3855-76ec-c058f72c5761',
    ...outside,
    facts: { 'active-substance-abuse': 'yes', 'liver-toxicity-risk': 'unknown' },
    expected: { ...unknownMan, 'contraindications.substance-abuse': applies(['active-substance-abuse']) },
  },
  {
    patient: 'fb7c882a-f897-e7c5-67e0-825e7fd55d15',
    facts: { 'target-pain': 'spinal-pain' },
    expected: { ...unknownWoman, ...evidenceFor.otherPain },
  },
];

/** All resources of one patient in a folder of NDJSON, as a bare array. */
function fromExport(folder: string, types: readonly string[], patient: string): readonly unknown[] {
  return types.flatMap((type) =>
    read(`${folder}/${type}.000.ndjson`)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line))
      .filter((resource) => resource.id === patient || resource.subject?.reference === `Patient/${patient}`),
  );
}

const bulkTypes = ['Patient', 'Condition', 'MedicationRequest', 'Procedure'];

describe.skipIf(!areThere)(
  'records that were given to the project (skipped where ../shared/fhir-samples is not there)',
  () => {
    for (const { file, expectations } of records) {
      describe(file, () => {
        it.each(expectations)('as of $asOf', ({ asOf, ...expectation }) => {
          expectOutcome(outcomeOf(JSON.parse(read(file)), {}, asOf), expectation);
        });
      });
    }

    describe('bulk-mini: the same four people as plain lines', () => {
      const people = records.filter(({ file }) => file.includes('synthea'));
      it.each(people)('$file', ({ file, expectations }) => {
        const bundle: { entry: { resource: { resourceType: string; id: string } }[] } = JSON.parse(read(file));
        const patient = bundle.entry.find(({ resource }) => resource.resourceType === 'Patient')?.resource.id ?? '';
        const resources = fromExport('bulk-mini', [...bulkTypes, 'Observation'], patient);
        for (const { asOf, ...expectation } of expectations) {
          expectOutcome(outcomeOf(resources, {}, asOf), expectation);
        }
      });
    });

    describe('bulk-10', () => {
      it.each(bulkPatients)('$patient', ({ patient, ...expectation }) => {
        expectOutcome(outcomeOf(fromExport('bulk-10', bulkTypes, patient), {}, longAfter), expectation);
      });
    });
  },
);
