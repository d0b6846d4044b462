import type { EventOf, EventType, Instant } from '@ketaguide/course';

/** What a screen wants recorded; who, which course and when it was entered are added where entries are kept. */
export type NewEntry = {
  readonly [type in EventType]: {
    readonly type: type;
    readonly data: EventOf<type>['data'];
    /** When it happened; left out: now. */
    readonly happenedAt?: Instant;
  };
}[EventType];
