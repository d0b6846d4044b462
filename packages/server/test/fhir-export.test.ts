import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CourseEvent, eventTypes } from '@ketaguide/course';
import { defaultPolicy } from '@ketaguide/planning';
import { beforeAll, describe, expect, test } from 'vitest';
import { courseResources } from '../src/fhir-export/course-resources.ts';
import { exportFhir } from '../src/fhir-export/export-fhir.ts';
import { loinc, quantityOf } from '../src/fhir-export/resource.ts';
import { createCourseStore, createPeopleStore, createPolicyStore, openDatabase } from '../src/storage/index.ts';
import { linkProblems, problemsOf, type Resource } from './fhir-r4/validate-r4.ts';
import { sender } from './storage/entries.ts';
import {
  chosen,
  doctor,
  everyEntry,
  everything,
  firstSignature,
  followUp,
  lineOut,
  mistaken,
  nurse,
  ondansetron,
  readBack,
  session,
  signature,
  slower,
  unsigned,
  waiver,
  waste,
  weighed,
} from './support/every-entry.ts';

/** A case of two hours, worked out by hand, as FHIR R4. */

const course = 'c0ffee00-0000-4000-8000-000000000001';
const infusion = 'c0ffee00-0000-4000-8000-000000000002';
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
  await createPolicyStore(database).add({
    number: 2,
    policy: { ...defaultPolicy, version: '2', stopReasons: [{ id: 'line', label: 'Line came out' }] },
    signedBy: nurse,
    signedAt: '2026-11-24T08:00:00.000Z',
  });
  await createCourseStore(database).append(course, entries, sender(0, nurse));
  await createCourseStore(database).append(everything, everyEntry, sender(0, nurse));
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
    expect(of('Patient').map(({ id }) => id)).toEqual([course, everything, 'other']);
    expect(of('Practitioner')).toEqual([
      { resourceType: 'Practitioner', id: nurse, active: true, name: [{ text: 'Ada Nurse' }] },
    ]);
  });

  test('what was given: two hours at 35 mg an hour and a bolus of 10 mg', () => {
    const [given] = of('MedicationAdministration');
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
        event: { text: 'Nausea. Action: Rate lowered.' },
        subject: { reference: `Patient/${course}` },
        date: '2026-11-24T10:40:00.000Z',
        severity: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity', code: 'mild', display: 'Mild' },
          ],
        },
        recordedDate: '2026-11-24T10:40:00.000Z',
        recorder: { reference: `Practitioner/${nurse}`, display: 'Ada Nurse' },
        suspectEntity: [{ instance: { reference: `MedicationAdministration/${infusion}` } }],
      },
    ]);
  });

  test('and the audit trail, the export included', () => {
    expect(of('AuditEvent').map(({ action }) => action)).toEqual(['U', 'U', 'C', 'C', 'C', 'R']);
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

describe('a course with every kind of entry in it', () => {
  const provenanceOf = ({ id }: CourseEvent): Resource | undefined => withId(`${id}-provenance`);

  test('each of them says who made it, who sent it and when, and what of the export it is about', () => {
    expect(new Set(everyEntry.map(({ type }) => type))).toEqual(new Set(eventTypes));
    for (const { id, author, type } of everyEntry) {
      const { target, agent, meta } = withId(`${id}-provenance`) as unknown as {
        readonly target: readonly object[];
        readonly agent: readonly { readonly who: { readonly reference?: string; readonly display?: string } }[];
        readonly meta: object;
      };
      expect(target.length, type).toBeGreaterThan(0);
      expect(agent[0]?.who).toEqual(
        author === nurse
          ? { reference: `Practitioner/${nurse}`, display: 'Ada Nurse' }
          : { display: `${doctor}, not among the people` },
      );
      expect(meta).toEqual({ lastUpdated: '2026-11-24T14:00:00.000Z' });
    }
  });

  test('the signed plan: what was ordered step by step, its checks, the reasons, and the signature', () => {
    const request = withId(signature.id);
    expect(request).toMatchObject({
      resourceType: 'MedicationRequest',
      status: 'completed',
      authoredOn: '2026-11-24T09:50:00.000Z',
      dosageInstruction: [
        {
          sequence: 1,
          text: 'Bolus of 14 mg at 84 mL/h for 5 min, 0 min after the start',
          doseAndRate: [{ doseQuantity: { value: 14, code: 'mg' }, rateQuantity: { value: 84, code: 'mL/h' } }],
        },
        {
          sequence: 2,
          text: 'Infusion of 70 mg at 17.5 mL/h for 2 h, 5 min after the start',
          timing: { repeat: { duration: 120, durationUnit: 'min' } },
          doseAndRate: [{ doseQuantity: { value: 70, code: 'mg' }, rateQuantity: { value: 17.5, code: 'mL/h' } }],
        },
      ],
    });
    const issues = of('DetectedIssue').filter(({ id }) => id.startsWith(signature.id));
    expect(issues.find(({ code }) => JSON.stringify(code).includes('below-minimum'))).toMatchObject({
      detail: expect.stringMatching(/^70 mg in 2 h\. .*Recommendation dosing\.dose-response\./),
      implicated: [{ reference: `MedicationRequest/${signature.id}` }],
      mitigation: [
        {
          action: { text: 'Other: Agreed in the pain meeting' },
          author: { display: `${doctor}, not among the people` },
        },
      ],
    });
    expect(provenanceOf(signature)).toMatchObject({
      signature: [{ when: '2026-11-24T09:50:00.000Z', type: [{ display: "Author's Signature" }] }],
      agent: [{ type: { coding: [{ code: 'author' }] } }, { type: { coding: [{ code: 'enterer' }] } }],
    });
  });

  test('one that was taken back is cancelled, by whom and why', () => {
    expect(withId(firstSignature.id)).toMatchObject({ status: 'cancelled' });
    expect(provenanceOf(unsigned)).toMatchObject({
      target: [{ reference: `MedicationRequest/${firstSignature.id}` }],
      reason: [{ text: 'Changed since: inputs' }],
    });
  });

  test('lists with our words and the answers as they were given', () => {
    expect(withId(`${session}-before-start`)).toMatchObject({
      item: [
        { linkId: 'consent', text: 'Consent for off-label use on file', answer: [{ valueString: 'Yes' }] },
        { linkId: 'fasting', answer: [{ valueString: 'Cannot confirm; Other: patient unsure' }] },
      ],
    });
    expect(withId(`${session}-details`)).toMatchObject({ item: [{ text: 'Lot', answer: [{ valueString: 'A1' }] }] });
    expect(withId(`${session}-closing`)).toMatchObject({
      item: [
        { text: 'Walks as before', answer: [{ valueString: 'Yes' }] },
        { text: 'Not done: Escort present', answer: [{ valueString: 'Other: stays on the ward' }] },
      ],
    });
    expect(withId(`${everything}-answers`)).toMatchObject({
      item: [
        { linkId: 'pregnancy', answer: [{ valueString: 'No; of 2026-11-01; test' }] },
        { linkId: 'active-psychosis', answer: [{ valueString: 'Not known yet' }] },
      ],
    });
  });

  test('the second person: what was read, beside what was planned, and that nobody could be had', () => {
    expect(withId(readBack.id)).toMatchObject({
      valueCodeableConcept: { text: 'Differs from the plan' },
      note: [{ text: 'identity not proved. Other: no connection' }],
    });
    expect((withId(readBack.id) as unknown as { component: object[] }).component.slice(4)).toMatchObject([
      { code: { text: 'Rate of the pump, read' }, valueQuantity: { value: 175, code: 'mL/h' } },
      { code: { text: 'Rate of the pump, planned' }, valueQuantity: { value: 17.5, code: 'mL/h' } },
    ]);
    expect(provenanceOf(readBack)).toMatchObject({
      reason: [{ text: 'Other: no connection' }],
      agent: [{ type: { coding: [{ code: 'verifier' }] } }, {}],
    });
    expect(withId(waiver.id)).toMatchObject({ dataAbsentReason: { text: 'No second person. Other: night shift' } });
    expect(provenanceOf(waiver)).toMatchObject({ reason: [{ text: 'Other: night shift' }] });
  });

  test('what the pump did, with the reason in the words of the policy that held', () => {
    expect(withId(lineOut.id)).toMatchObject({ note: [{ text: 'Line came out' }] });
    expect(provenanceOf(lineOut)).toMatchObject({ reason: [{ text: 'Line came out' }] });
    expect(withId(waste.id)).toMatchObject({
      valueQuantity: { value: 400, code: 'mg' },
      partOf: [{ reference: `MedicationAdministration/${session}` }],
    });
    expect(provenanceOf(waste)).toMatchObject({
      agent: [{ type: { coding: [{ code: 'author' }] } }, { type: { coding: [{ code: 'verifier' }] } }],
    });
  });

  test('somebody invented is marked as test data', () => {
    const context = {
      now: '2026-11-24T18:00:00.000Z',
      person: (display: string) => ({ display }),
      policyOf: () => defaultPolicy,
    };
    const sample = everyEntry.map((one) =>
      one.type === 'course-opened' ? { ...one, data: { ...one.data, sample: true as const } } : one,
    );
    const written = courseResources(sample, context);
    expect(written.find(({ resourceType }) => resourceType === 'Patient')).toMatchObject({
      meta: { security: [{ code: 'HTEST', display: 'test health data' }] },
    });
    expect(written.flatMap(problemsOf)).toEqual([]);
    expect(JSON.stringify(courseResources(everyEntry, context))).not.toContain('HTEST');
  });

  test('a start that was kept although something stood against it says so', () => {
    const kept = everyEntry.map((one) => (one.type === 'started' ? { ...one, despite: 'No plan is signed.' } : one));
    const written = courseResources(kept, {
      now: '2026-11-24T18:00:00.000Z',
      person: (display) => ({ display }),
      policyOf: () => defaultPolicy,
    });
    expect(written.find(({ id }) => id === session)).toMatchObject({
      note: [{ text: 'The start is kept, although: No plan is signed.' }, {}],
    });
    expect(JSON.stringify(written)).toContain('Started. Kept, although: No plan is signed.');
    expect(written.flatMap(problemsOf)).toEqual([]);
  });

  test('a correction keeps what the entry had said, and an artifact is said of what no longer counts', () => {
    expect(withId(slower.id)).toMatchObject({
      status: 'corrected',
      note: [{ text: 'Patient request' }, { text: 'Said when it was entered: Below the range. (rate.below)' }],
    });
    const correction = everyEntry.find(({ type }) => type === 'entry-corrected');
    expect(correction && provenanceOf(correction)).toMatchObject({
      target: [{ reference: `Observation/${slower.id}` }],
      activity: { coding: [{ code: 'UPDATE' }] },
      reason: [{ text: 'Other: wrong reason' }],
      entity: [{ role: 'revision', what: { display: expect.stringContaining('"reason":"adverse-event"') } }],
    });
    expect(withId(mistaken.id)).toBeUndefined();
    const mark = everyEntry.find(({ type }) => type === 'entry-marked-as-artifact');
    expect(mark && provenanceOf(mark)).toMatchObject({
      target: [{ reference: `MedicationAdministration/${session}` }],
      activity: { coding: [{ code: 'NULLIFY' }] },
      entity: [{ what: { display: expect.stringContaining('"kind":"headache"') } }],
    });
  });

  test('scores by their code, weight, other medicines, and what is to follow', () => {
    expect(withId(followUp.id)).toMatchObject({
      code: { coding: [{ system: 'http://loinc.org', code: '97909-6' }], text: 'Oswestry Disability Index, follow-up' },
      valueQuantity: { value: 20, code: '{score}' },
    });
    expect(withId(weighed.id)).toMatchObject({
      code: { coding: [{ code: '29463-7' }] },
      effectiveDateTime: '2026-11-20',
      valueQuantity: { value: 70, code: 'kg' },
    });
    expect(withId(ondansetron.id)).toMatchObject({
      resourceType: 'MedicationAdministration',
      note: [{ text: 'Premedication. Dose: 4 mg. Route: IV.' }],
    });
    expect(withId(chosen.id)).toMatchObject({
      resourceType: 'CarePlan',
      status: 'active',
      description: 'Intranasal ketamine. Asks for it',
    });
    expect(of('EpisodeOfCare').find(({ id }) => id === everything)).toMatchObject({ status: 'finished' });
  });
});
