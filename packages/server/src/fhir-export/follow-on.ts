import { type CourseState, type Entry, followOnNames, type TimelineEntry } from '@ketaguide/course';
import type { ExportContext } from './export-context.ts';
import { type Resource, reference } from './resource.ts';

/** What was settled to follow. Nothing is prescribed by it. */
export const followOn = (
  { entry: { id, happenedAt, author, data }, artifact }: TimelineEntry & { readonly entry: Entry<'follow-on-chosen'> },
  state: CourseState,
  { course, person }: ExportContext,
): Resource => ({
  resourceType: 'CarePlan',
  id,
  status: artifact !== undefined ? 'entered-in-error' : state.followOn?.id === id ? 'active' : 'revoked',
  intent: 'proposal',
  title: 'After the infusions',
  description: data.note === undefined ? followOnNames[data.option] : `${followOnNames[data.option]}. ${data.note}`,
  subject: reference('Patient', course),
  created: happenedAt,
  author: person(author),
});
