import type { TimelineEntry } from '@ketaguide/course';
import type { ExportContext } from './export-context.ts';
import { hl7, type Resource, reference } from './resource.ts';

/** What an entry observed. Corrections are applied; what was marked as an artifact is entered in error. */
export function observation(
  { entry, corrections, artifact }: TimelineEntry,
  { course, person, isGiven }: ExportContext,
  content: Readonly<Record<string, unknown>>,
  name?: string,
): Resource {
  const status = artifact !== undefined ? 'entered-in-error' : corrections.length > 0 ? 'corrected' : 'final';
  return {
    resourceType: 'Observation',
    id: name === undefined ? entry.id : `${entry.id}-${name}`,
    status,
    subject: reference('Patient', course),
    effectiveDateTime: entry.happenedAt,
    performer: [person(entry.author)],
    ...(entry.infusion !== null &&
      isGiven(entry.infusion) && { partOf: [reference('MedicationAdministration', entry.infusion)] }),
    ...content,
  };
}

export const vitalSignsCategory = [{ coding: [hl7('observation-category', 'vital-signs', 'Vital Signs')] }];
export const surveyCategory = [{ coding: [hl7('observation-category', 'survey', 'Survey')] }];

/** Why there is no value, in somebody's words. */
export const notPerformed = (text: string) => ({
  coding: [hl7('data-absent-reason', 'not-performed', 'Not Performed')],
  text,
});

export const noteOf = (text: string | undefined) => (text === undefined ? {} : { note: [{ text }] });
