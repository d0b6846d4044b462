import { parseAnswers, recommendationIds } from '@ketaguide/guideline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../schemas/assessment.schema.json' with { type: 'json' };
import {
  asOf,
  coded,
  condition,
  icd10Cm,
  loinc,
  observation,
  patient,
  record,
  snomedCt,
  weight,
} from '../test/resources.ts';
import { assessRecord } from './assess-record.ts';
import { readRecord } from './read-record.ts';
import { samplePatients } from './sample-patients/index.ts';
import { convertUnit } from './ucum.ts';

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** The report as a program reads it. */
function report(input: unknown, answers: object = {}) {
  const result = assessRecord({ record: readRecord(input, asOf), answers: parseAnswers(answers, convertUnit), asOf });
  return JSON.parse(JSON.stringify(result)) as typeof result;
}

const failure = condition(coded(icd10Cm, 'K72.10', 'Chronic hepatic failure'), {
  id: 'liver',
  onsetDateTime: '2026-02-01',
});

describe('the report of an assessment', () => {
  it('always has all nineteen, in the order of the guideline', () => {
    const { recommendations, schemaVersion } = report(record());
    expect(schemaVersion).toBe('1');
    expect(recommendations.map(({ id }) => id)).toEqual(recommendationIds);
  });

  it('cites the facts and the force that they choose', () => {
    const { recommendations } = report(record(failure));
    expect(recommendations.find(({ id }) => id === 'contraindications.hepatic')).toMatchObject({
      status: 'applies',
      met: 'not-applicable',
      force: 'avoid',
      grade: 'C',
      certainty: 'low',
      because: [{ finding: 'hepatic-disease', value: 'severe', source: 'Condition/liver', date: '2026-02-01' }],
      unknown: [],
    });
  });

  it('names every force while it is open which', () => {
    const { recommendations } = report(record());
    expect(recommendations.find(({ id }) => id === 'contraindications.hepatic')?.force).toBe('avoid or caution');
  });

  it('an answer decides, and the record stays beside it', () => {
    const { recommendations, questions } = report(record(failure), { 'hepatic-disease': 'mild' });
    const hepatic = recommendations.find(({ id }) => id === 'contraindications.hepatic');
    expect(hepatic).toMatchObject({
      status: 'does-not-apply',
      because: [{ value: 'mild', source: 'answer', conflictsWith: [{ value: 'severe', source: 'Condition/liver' }] }],
    });
    expect(questions.map(({ finding }) => finding)).not.toContain('hepatic-disease');
  });

  it('the weight is the one that is dosed by, with its source', () => {
    const input = record(weight(154, '[lb_av]', { id: 'w' }));
    expect(report(input).subject.weight).toEqual({
      value: 69.85322498,
      unit: 'kg',
      source: 'Observation/w',
      date: '2026-11-20',
      note: 'Body weight, 154\u00a0lb, converted',
    });
    const old = report(record(weight(70, 'kg', { effectiveDateTime: '2026-10-01' })));
    expect(old.subject.weight?.note).toBe('Body weight, more than 30 days old');
    expect(report(input, { weight: { value: 68, unit: 'kg' } }).subject.weight).toEqual({
      value: 68,
      unit: 'kg',
      source: 'answer',
    });
    expect(report(record()).subject.weight).toBeUndefined();
  });

  it('questions cite what the record suggests', () => {
    const { questions } = report(record(condition(coded(icd10Cm, 'F20.9', 'Schizophrenia'), { id: 's' })));
    expect(questions.find(({ finding }) => finding === 'active-psychosis')?.hints).toMatchObject([
      { source: 'Condition/s', display: 'Schizophrenia' },
    ]);
    expect(questions[0]?.finding).toBe('target-pain');
  });

  it('a patient who has died is assessed all the same, with a notice', () => {
    const { subject, notices, recommendations } = report([patient({ deceasedDateTime: '2020-03-01' })]);
    expect(subject).toMatchObject({ deceased: true, deceasedDate: '2020-03-01' });
    expect(notices[0]).toEqual({
      code: 'deceased',
      text: 'According to the record the patient has died on 1 Mar 2020.',
    });
    expect(recommendations).toHaveLength(19);
  });

  it('keeps to its published schema', () => {
    const negative = observation(coded(loinc, '2106-3'), { valueCodeableConcept: coded(snomedCt, '260385009') });
    const pregnant = condition(coded(icd10Cm, 'Z33.1'));
    const reports = [
      report(record()),
      report(record(failure, negative, pregnant, weight(154, 'lb')), {
        'hepatic-disease': 'mild',
        weight: { value: 70, unit: 'kg' },
      }),
      ...samplePatients.map((sample) => report(sample.bundle(asOf))),
    ];
    for (const one of reports) {
      validate(one);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('the schema can say no', () => {
    const one = report(record());
    const [first, ...others] = one.recommendations;
    expect(validate({ ...one, recommendations: others })).toBe(false);
    expect(validate({ ...one, recommendations: [{ ...first, met: undefined }, ...others] })).toBe(false);
    expect(validate({ ...one, subject: { ...one.subject, weight: { value: 154, unit: 'lb', source: 'x' } } })).toBe(
      false,
    );
  });
});
