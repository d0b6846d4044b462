/** An instant as ISO 8601 in UTC with milliseconds, "2026-11-24T14:05:00.000Z", so that instants sort as text. */
export type Instant = string;

/** Random UUIDs, made where the entry is made, so that sending an entry twice is harmless. */
export type EventId = string;
export type CourseId = string;
export type InfusionId = string;
export type PersonId = string;

/** What every entry carries besides what it says. Entries are only ever added. */
export interface EventEnvelope {
  readonly id: EventId;
  readonly course: CourseId;
  /** Null: it belongs to the course, not to one of its infusions. */
  readonly infusion: InfusionId | null;
  /** When it happened, as the author says. */
  readonly happenedAt: Instant;
  /** When it was entered, by the clock of the device. */
  readonly enteredAt: Instant;
  /** Who says so. */
  readonly author: PersonId;
  /** The version of the guideline's definition that the author worked with. */
  readonly rulesVersion: string;
  /** The version of the clinic's policy that the author worked with. */
  readonly policyVersion: string;
  /**
   * The last sequence number of the course that the author had seen; null: none. Entries that rest on what was seen,
   * such as a signature or a start, are refused when something that matters to them came in between.
   */
  readonly basedOn: number | null;
}

/** What the store adds to an entry that it has acknowledged. */
export interface StoredEnvelope {
  /** 1, 2, 3, … without gaps within the course, in the order of acknowledgement. */
  readonly sequence: number;
  readonly receivedAt: Instant;
  /** Whose session sent it; another than the author when a second person checks on the same device. */
  readonly recordedBy: PersonId;
  /**
   * What stood against an entry when it was stored, although it was kept because it tells what had happened already: see
   * `withoutServer` of a start. Null: nothing.
   */
  readonly despite: string | null;
}
