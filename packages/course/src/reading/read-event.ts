import { InvalidValueError, jsonObject } from '@ketaguide/quantities';
import type { CourseEntries } from '../events/course-entries.ts';
import type { CourseEvent, EventType } from '../events/course-event.ts';
import { eventTypes, readEntryData } from './entry-data.ts';
import { objectOf, oneOf, orNull, type Reader, text } from './fields.ts';
import { instant, uuid } from './times-and-ids.ts';

const wholeNumber: Reader<number> = (field, json) => {
  if (typeof json !== 'number' || !Number.isSafeInteger(json) || json < 0) {
    throw new InvalidValueError(field, json, 'a whole number of 0 or more');
  }
  return json;
};

const envelope = objectOf({
  id: uuid,
  course: uuid,
  infusion: orNull(uuid),
  type: oneOf(eventTypes),
  happenedAt: instant,
  enteredAt: instant,
  author: text,
  rulesVersion: text,
  policyVersion: text,
  basedOn: orNull(wholeNumber),
  data: jsonObject,
});

/** Entries that may stand in the course itself. Corrections may stand in either. */
const ofCourse: ReadonlySet<EventType> = new Set<keyof CourseEntries>([
  'course-opened',
  'record-read',
  'finding-answered',
  'weight-entered',
  'score-recorded',
  'satisfaction-recorded',
  'follow-on-chosen',
  'course-closed',
]);
const ofEither: ReadonlySet<EventType> = new Set<EventType>(['entry-corrected', 'entry-marked-as-artifact']);

/** Does such an entry belong to the course as a whole, and not to one of its infusions? */
export const belongsToCourse = (type: EventType): boolean => ofCourse.has(type);

/**
 * One entry as it comes from a device. Nothing is converted or guessed, and no field may be added.
 *
 * @throws InvalidValueError by the path of the first field that is wrong, such as `data.rate.unit`
 */
export function readEvent(json: unknown): CourseEvent {
  requireShallow(json);
  const { type, infusion, data, ...rest } = envelope('', json);
  if (belongsToCourse(type) ? infusion !== null : infusion === null && !ofEither.has(type)) {
    throw new InvalidValueError('infusion', infusion, belongsToCourse(type) ? 'null' : `an infusion for ${type}`);
  }
  // The reader of the data belongs to the type, which the compiler cannot see through the table.
  return { ...rest, type, infusion, data: readEntryData(type, data) } as CourseEvent;
}

/** Nothing that is entered goes this deep; what does would end whoever walks through it. */
const deepest = 64;

function requireShallow(json: unknown): void {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new InvalidValueError('event', 'deeper nesting', `at most ${deepest} levels`);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
