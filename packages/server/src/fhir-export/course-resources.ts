import {
  type AnyEntry,
  type CourseState,
  type Entry,
  foldCourse,
  type Instant,
  type TimelineEntry,
} from '@ketaguide/course';
import { measureById } from '@ketaguide/guideline';
import { medicationAdministration } from './medication-administration.ts';
import { quantityOf, type Resource, reference } from './resource.ts';
import { vitalSignObservations } from './vital-sign-observations.ts';

/**
 * What FHIR R4 has words for in one course: its patient and episode, what was given, vital signs, scores and adverse
 * events. Corrections are applied, and an artifact is marked as entered in error. Everything else stands in the lines of
 * JSON only.
 *
 * @param now up to when an infusion that still runs has given something
 */
export function courseResources(entries: readonly AnyEntry[], now: Instant): readonly Resource[] {
  const state = foldCourse(entries);
  const { course } = state;
  if (course === null) return [];
  return [
    patient(state, course),
    episode(state, course),
    ...state.infusions.flatMap((infusion) => medicationAdministration(infusion, course, now) ?? []),
    ...state.timeline.flatMap((line) => observations(line, course)),
    ...state.scores.map((score) => scoreObservation(score, course)),
    ...state.infusions.flatMap(({ adverseEvents }) => adverseEvents.map((event) => adverseEvent(event, course))),
  ];
}

function patient({ patient: known }: CourseState, id: string): Resource {
  if (known === undefined) return { resourceType: 'Patient', id };
  const { name, birthDate, identifiers, sex } = known;
  return {
    resourceType: 'Patient',
    id,
    name: [{ text: name }],
    gender: sex,
    ...(birthDate !== null && { birthDate }),
    ...(identifiers.length > 0 && {
      identifier: identifiers.map(({ label, value }) => ({ type: { text: label }, value })),
    }),
  };
}

const episode = ({ opened, closed }: CourseState, id: string): Resource => ({
  resourceType: 'EpisodeOfCare',
  id,
  status: closed === undefined ? 'active' : 'finished',
  patient: reference('Patient', id),
  ...(opened !== undefined && {
    period: { start: opened.happenedAt, ...(closed !== undefined && { end: closed.happenedAt }) },
  }),
});

const observations = (line: TimelineEntry, course: string): readonly Resource[] =>
  line.entry.type === 'vitals-recorded' ? vitalSignObservations({ ...line, entry: line.entry }, course) : [];

const scoreObservation = (
  { id, happenedAt, author, data: { measure, role, score } }: Entry<'score-recorded'>,
  course: string,
): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [
    {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/observation-category',
          code: 'survey',
          display: 'Survey',
        },
      ],
    },
  ],
  code: { text: `${measureById(measure)?.name ?? measure}, ${role}` },
  subject: reference('Patient', course),
  effectiveDateTime: happenedAt,
  performer: [reference('Practitioner', author)],
  valueQuantity: quantityOf(score, 'score', '{score}'),
});

const severities = { mild: 'Mild', moderate: 'Moderate', severe: 'Severe' } as const;

const adverseEvent = (
  { id, infusion, happenedAt, author, data: { kind, severity, action, note } }: Entry<'adverse-event-recorded'>,
  course: string,
): Resource => ({
  resourceType: 'AdverseEvent',
  id,
  actuality: 'actual',
  event: { text: [kind, `action: ${action}`, ...(note === undefined ? [] : [note])].join('; ') },
  subject: reference('Patient', course),
  date: happenedAt,
  severity: {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/adverse-event-severity',
        code: severity,
        display: severities[severity],
      },
    ],
  },
  recorder: reference('Practitioner', author),
  ...(infusion !== null && { suspectEntity: [{ instance: reference('MedicationAdministration', infusion) }] }),
});
