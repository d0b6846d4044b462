import {
  type AnyEntry,
  type CourseState,
  foldCourse,
  type InfusionState,
  infusionOf,
  isSampleCourse,
  type TimelineEntry,
} from '@ketaguide/course';
import { adverseEvent } from './adverse-event.ts';
import { entryObservations } from './entry-observations.ts';
import type { ExportContext } from './export-context.ts';
import { followOn } from './follow-on.ts';
import { medicationAdministration, otherMedicine, wasGiven } from './medication-administration.ts';
import { signedPlanResources } from './medication-request.ts';
import { provenances, signatureBefore } from './provenance.ts';
import {
  answersId,
  closingListId,
  courseAnswers,
  detailsId,
  infusionLists,
  startListId,
} from './questionnaire-responses.ts';
import { hl7, type Reference, type Resource, reference, referenceTo } from './resource.ts';

/**
 * One course as FHIR R4: its patient and episode, signed plans with their checks, what was given, what the pump did, vital
 * signs, scores, lists that were answered, adverse events, what is to follow; and a Provenance for each entry, so that who
 * said it, who sent it, and what was corrected or no longer counts stands beside it.
 */
export function courseResources(
  entries: readonly AnyEntry[],
  people: Pick<ExportContext, 'now' | 'person' | 'policyOf'>,
): readonly Resource[] {
  const state = foldCourse(entries);
  if (state.course === null) return [];
  const context: ExportContext = {
    ...people,
    course: state.course,
    isGiven: (id) => state.infusions.some((infusion) => infusion.id === id && wasGiven(infusion)),
  };
  const own = state.timeline.map((line) => ({ line, resources: resourcesOf(line, state, context) }));
  const shared = [
    patient(state, state.course),
    episode(state, state.course),
    ...courseAnswers(state, context),
    ...state.infusions.flatMap((infusion) => [
      ...medicationAdministration(infusion, context),
      ...infusionLists(infusion, context),
    ]),
  ];
  return [
    ...shared,
    ...own.flatMap(({ resources }) => resources),
    ...own.flatMap(({ line, resources }) => provenances(line, targetOf(line, resources, shared, state), context)),
  ];
}

function patient(state: CourseState, id: string): Resource {
  const { patient: known } = state;
  if (known === undefined) return { resourceType: 'Patient', id };
  const { name, birthDate, identifiers, sex } = known;
  return {
    resourceType: 'Patient',
    id,
    // Nobody who takes the file in should mistake somebody invented for a patient.
    ...(isSampleCourse(state) && { meta: { security: [hl7('v3-ActReason', 'HTEST', 'test health data')] } }),
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

/** What an entry is by itself; others are part of the course, the infusion, or one of its lists. */
function resourcesOf(line: TimelineEntry, state: CourseState, context: ExportContext): readonly Resource[] {
  const { entry, artifact } = line;
  switch (entry.type) {
    case 'plan-signed': {
      const infusion = infusionOf(state, entry.infusion);
      return infusion === undefined ? [] : signedPlanResources({ ...line, entry }, infusion, context);
    }
    case 'medicine-given':
      return [otherMedicine({ ...line, entry }, context)];
    case 'adverse-event-recorded':
      // R4 has no status for one that was entered in error.
      return artifact === undefined ? [adverseEvent(entry, context)] : [];
    case 'follow-on-chosen':
      return [followOn({ ...line, entry }, state, context)];
    default:
      return entryObservations(line, context);
  }
}

/** What a Provenance of the entry is about. */
function targetOf(
  line: TimelineEntry,
  own: readonly Resource[],
  shared: readonly Resource[],
  state: CourseState,
): readonly Reference[] {
  if (own.length > 0) return own.map(referenceTo);
  const infusion = infusionOf(state, line.original.infusion);
  const wanted = infusion === undefined ? wantedOfCourse(line) : wantedOfInfusion(line, infusion);
  const found = wanted.flatMap((id) => shared.filter((resource) => resource.id === id));
  const unsigned = line.entry.type === 'plan-unsigned' && infusion && signatureBefore(line, infusion);
  if (unsigned) return [reference('MedicationRequest', unsigned)];
  return found.length > 0
    ? found.slice(0, 1).map(referenceTo)
    : shared.filter(({ resourceType }) => resourceType === 'EpisodeOfCare').map(referenceTo);
}

/** Ids in the order in which they fit. */
const wantedOfCourse = ({ original: { type, course } }: TimelineEntry): readonly string[] =>
  type === 'finding-answered' ? [answersId(course)] : type === 'course-opened' ? [course] : [];

function wantedOfInfusion({ original: { type } }: TimelineEntry, { id }: InfusionState): readonly string[] {
  switch (type) {
    case 'item-checked':
      return [startListId(id)];
    case 'detail-entered':
      return [detailsId(id)];
    case 'discharge-item-checked':
      return [closingListId(id)];
    case 'closed':
    case 'reopened':
      return [closingListId(id), id];
    default:
      return [id];
  }
}
