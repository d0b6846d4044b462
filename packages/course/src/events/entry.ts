import type { CourseEvent, EventOf, EventType } from './course-event.ts';
import type { StoredEnvelope } from './event-envelope.ts';

/** An entry as a device holds it: acknowledged by a store, or not yet sent. */
export type Entry<Type extends EventType = EventType> = EventOf<Type> & Partial<StoredEnvelope>;

/** Any kind of entry, acknowledged or not. */
export type AnyEntry = CourseEvent & Partial<StoredEnvelope>;
