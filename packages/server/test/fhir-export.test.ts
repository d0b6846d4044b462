import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CourseEvent } from '@ketaguide/course';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportFhir } from '../src/fhir-export/export-fhir.ts';
import { loinc, quantityOf } from '../src/fhir-export/resource.ts';
import { createCourseStore, createPeopleStore, openDatabase } from '../src/storage/index.ts';
import { linkProblems, problemsOf, type Resource } from './fhir-r4/validate-r4.ts';
import { sender } from './storage/entries.ts';

/** A case of two hours, worked out by hand, as FHIR R4. */

const course = 'c0ffee00-0000-4000-8000-000000000001';
const infusion = 'c0ffee00-0000-4000-8000-000000000002';
const nurse = 'c0ffee00-0000-4000-8000-000000000003';
const bag = { drug: { value: 500, unit: 'mg' }, volume: { value: 250, unit: 'mL' } };

let count = 0;
/** An entry so many minutes after ten. */
function entry(minute: number, type: string, data: unknown, of: string | null = infusion): CourseEvent {
  count += 1;
  const at = new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString();
  return {
    id: `c0ffee00-0000-4000-9000-${String(count).padStart(12, '0')}`,
    course,
    infusion: of,
    type,
    data,
    happenedAt: at,
    enteredAt: at,
    author: nurse,
    rulesVersion: '1',
    policyVersion: '1',
    basedOn: null,
  } as CourseEvent;
}

const reading = entry(30, 'vitals-recorded', {
  phase: 'infusion',
  signs: {
    'systolic-pressure': { value: 128 },
    'diastolic-pressure': { notObtained: 'cuff slipped' },
    pulse: { value: 72 },
    sedation: { value: 1 },
  },
});
const slip = entry(31, 'vitals-recorded', { phase: 'infusion', signs: { pulse: { value: 720 } } });
const gap = entry(32, 'vitals-recorded', { phase: 'infusion', signs: { 'oxygen-saturation': { value: 9 } } });
const nausea = entry(40, 'adverse-event-recorded', { kind: 'nausea', severity: 'mild', action: 'rate-lowered' });
const baseline = entry(-10, 'score-recorded', { measure: 'nrs', role: 'baseline', score: 8 }, null);

const entries = [
  entry(
    -20,
    'course-opened',
    {
      patient: {
        name: 'Ana Sample',
        birthDate: '1972-05',
        identifiers: [{ label: 'MRN', value: '12345' }],
        sex: 'female',
      },
    },
    null,
  ),
  baseline,
  entry(-5, 'infusion-opened', { plannedFor: '2026-11-24' }),
  entry(-4, 'people-assigned', { supervising: null, administering: nurse }),
  // 17.5 mL/h of 2 mg/mL: 35 mg an hour.
  entry(0, 'started', { rate: { value: 17.5, unit: 'mL/h' }, bag }),
  entry(1, 'bolus-given', { dose: { value: 10, unit: 'mg' }, duration: { value: 5, unit: 'min' } }),
  reading,
  slip,
  gap,
  nausea,
  entry(41, 'entry-corrected', {
    entry: slip.id,
    data: { phase: 'infusion', signs: { pulse: { value: 72 } } },
    happened: slip.happenedAt,
    reason: 'typo',
  }),
  entry(42, 'entry-marked-as-artifact', { entry: gap.id, reason: 'typo' }),
  entry(120, 'stopped', { reason: 'done', pumpVolume: null }),
];

let resources: readonly Resource[];
beforeAll(async () => {
  const database = await openDatabase(join(mkdtempSync(join(tmpdir(), 'ketaguide-fhir-')), 'records.sqlite'));
  await createPeopleStore(database).put(
    {
      person: {
        id: nurse,
        name: 'Ada Nurse',
        roles: ['nurse'],
        profession: 'registered-nurse',
        training: { aclsUntil: null, sedationUntil: null, experiencedWithKetamine: 'unknown' },
        active: true,
      },
      pin: null,
      email: null,
      oidcSubject: null,
    },
    0,
  );
  await createCourseStore(database).append(course, entries, sender(0, nurse));
  await createCourseStore(database).append(
    'other',
    [{ ...entry(0, 'note-written', { text: 'x' }), course: 'other' }],
    sender(),
  );
  const lines: string[] = [];
  await exportFhir(database, { person: null, at: '2026-11-24T18:00:00.000Z' }, (line) => void lines.push(line));
  resources = lines.map((line) => JSON.parse(line));
  await database.close();
});

const of = (type: string): readonly Resource[] => resources.filter(({ resourceType }) => resourceType === type);
const withId = (id: string): Resource | undefined => resources.find((resource) => resource.id === id);

describe('a course as FHIR R4', () => {
  test('its patient and its episode', () => {
    expect(of('Patient')[0]).toEqual({
      resourceType: 'Patient',
      id: course,
      name: [{ text: 'Ana Sample' }],
      gender: 'female',
      birthDate: '1972-05',
      identifier: [{ type: { text: 'MRN' }, value: '12345' }],
    });
    expect(of('EpisodeOfCare')[0]).toEqual({
      resourceType: 'EpisodeOfCare',
      id: course,
      status: 'active',
      patient: { reference: `Patient/${course}` },
      period: { start: '2026-11-24T09:40:00.000Z' },
    });
    expect(of('Patient').map(({ id }) => id)).toEqual([course, 'other']);
    expect(of('Practitioner')).toEqual([
      { resourceType: 'Practitioner', id: nurse, active: true, name: [{ text: 'Ada Nurse' }] },
    ]);
  });

  test('what was given: two hours at 35 mg an hour and a bolus of 10 mg', () => {
    const [given] = of('MedicationAdministration');
    expect(of('MedicationAdministration')).toHaveLength(1);
    expect(given).toMatchObject({
      id: infusion,
      status: 'completed',
      subject: { reference: `Patient/${course}` },
      effectivePeriod: { start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T12:00:00.000Z' },
      performer: [{ function: { text: 'administering' }, actor: { reference: `Practitioner/${nurse}` } }],
      dosage: { dose: { value: 80, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' } },
    });
    expect(JSON.stringify(given?.['note'])).toMatch(/Infused 70\u00a0mg, boluses 10\u00a0mg, 40\u00a0mL from the pump/);
  });

  test('vital signs, what could not be read, corrections and artifacts', () => {
    expect(withId(`${reading.id}-blood-pressure`)).toMatchObject({
      status: 'final',
      effectiveDateTime: '2026-11-24T10:30:00.000Z',
      partOf: [{ reference: `MedicationAdministration/${infusion}` }],
      component: [
        { code: { coding: [{ code: '8480-6' }] }, valueQuantity: { value: 128, unit: 'mmHg', code: 'mm[Hg]' } },
        { code: { coding: [{ code: '8462-4' }] }, dataAbsentReason: { text: 'cuff slipped' } },
      ],
    });
    expect(withId(`${reading.id}-pulse`)).toMatchObject({ valueQuantity: { value: 72, code: '/min' } });
    expect(withId(`${reading.id}-sedation`)).toMatchObject({ valueQuantity: { value: 1, code: '{score}' } });
    expect(withId(`${slip.id}-pulse`)).toMatchObject({ status: 'corrected', valueQuantity: { value: 72 } });
    expect(withId(`${gap.id}-oxygen-saturation`)).toMatchObject({ status: 'entered-in-error' });
    expect(withId(baseline.id)).toMatchObject({
      code: { text: 'Numeric rating scale, baseline' },
      valueQuantity: { value: 8 },
    });
  });

  test('adverse events', () => {
    expect(of('AdverseEvent')).toEqual([
      {
        resourceType: 'AdverseEvent',
        id: nausea.id,
        actuality: 'actual',
        event: { text: 'nausea; action: rate-lowered' },
        subject: { reference: `Patient/${course}` },
        date: '2026-11-24T10:40:00.000Z',
        severity: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity', code: 'mild', display: 'Mild' },
          ],
        },
        recorder: { reference: `Practitioner/${nurse}` },
        suspectEntity: [{ instance: { reference: `MedicationAdministration/${infusion}` } }],
      },
    ]);
  });

  test('and the audit trail, the export included', () => {
    expect(of('AuditEvent').map(({ action }) => action)).toEqual(['U', 'C', 'C', 'R']);
  });

  test('every resource is one of R4, and what it refers to is there', () => {
    expect(resources.flatMap(problemsOf)).toEqual([]);
    expect(linkProblems(resources)).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['an element that is not there', { nonsense: 1 }, /Invalid additional property "nonsense"/],
    ['a required element left out', { code: undefined }, /Observation.code: Missing required property/],
    ['a code that the value set does not have', { status: 'done' }, /done is none of registered, preliminary/],
    [
      'a reference to the wrong kind',
      { subject: { reference: 'Medication/1' } },
      /Invalid reference: got "Medication"/,
    ],
    ['a value and why there is none', { valueString: 'x', dataAbsentReason: { text: 'x' } }, /obs-6/],
    ['a time that is none', { effectiveDateTime: 'at ten' }, /Invalid dateTime format/],
    ['a unit that UCUM does not have', { valueQuantity: quantityOf(1, 'spoon') }, /spoon is no unit of UCUM/],
    ['a unit without its system', { valueQuantity: { value: 1, code: 'mg' } }, /mg without its system/],
    ['a code by a wrong name', { code: { coding: [loinc('29463-7', 'Height')] } }, /is called Body weight, not Height/],
    ['a code that nobody verified', { code: { coding: [loinc('1-8', 'Body weight')] } }, /1-8 is called/],
    ['an id that is none', { id: 'a b' }, /a b is no id/],
  ])('the validator refuses %s', (_, wrong, problem) => {
    const weight = { resourceType: 'Observation', id: '1', status: 'final', code: { text: 'Weight' } };
    expect(problemsOf(weight)).toEqual([]);
    expect(problemsOf({ ...weight, ...wrong })).toContainEqual(expect.stringMatching(problem));
  });
});
