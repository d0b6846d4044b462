import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CourseEvent } from '@ketaguide/course';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportFhir } from '../src/fhir-export/export-fhir.ts';
import { createCourseStore, createPeopleStore, openDatabase } from '../src/storage/index.ts';
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

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

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
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity', code: 'mild' }],
        },
        recorder: { reference: `Practitioner/${nurse}` },
        suspectEntity: [{ instance: { reference: `MedicationAdministration/${infusion}` } }],
      },
    ]);
  });

  test('and the audit trail, the export included', () => {
    expect(of('AuditEvent').map(({ action }) => action)).toEqual(['U', 'C', 'C', 'R']);
  });

  // No validator of FHIR is installed: the elements that R4 requires of each, by hand.
  test('every resource has what R4 requires, and refers only to what is there', () => {
    const required: Readonly<Record<string, readonly string[]>> = {
      Practitioner: [],
      Patient: [],
      EpisodeOfCare: ['status', 'patient'],
      MedicationAdministration: ['status', 'medicationCodeableConcept', 'subject', 'effectivePeriod'],
      Observation: ['status', 'category', 'code', 'subject', 'effectiveDateTime'],
      AdverseEvent: ['actuality', 'subject'],
      AuditEvent: ['type', 'recorded', 'agent', 'source'],
    };
    const known = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
    expect(known.size).toBe(resources.length);
    for (const resource of resources) {
      expect(resource.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/);
      for (const element of required[resource.resourceType] ?? ['a definition']) {
        expect(resource[element], `${resource.resourceType}.${element}`).toBeDefined();
      }
      const text = JSON.stringify(resource);
      for (const [, target = ''] of text.matchAll(/"reference":"([^"]+)"/g)) expect(known).toContain(target);
      expect(text).not.toMatch(/:(null|""|\[\]|\{\})/);
    }
  });
});
