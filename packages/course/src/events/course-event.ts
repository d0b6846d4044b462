import type { CourseEntries } from './course-entries.ts';
import type { EventEnvelope, StoredEnvelope } from './event-envelope.ts';
import type { InfusionEntries } from './infusion-entries.ts';

type Entries = CourseEntries & InfusionEntries;

export type EventType = keyof Entries;

/** One entry of a course: who, when, what. */
export type CourseEvent = {
  readonly [type in EventType]: EventEnvelope & { readonly type: type; readonly data: Entries[type] };
}[EventType];

/** One kind of entry. */
export type EventOf<Type extends EventType> = Extract<CourseEvent, { readonly type: Type }>;

/** An entry that a store has acknowledged: it is never lost. */
export type StoredEvent = CourseEvent & StoredEnvelope;
