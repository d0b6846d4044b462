import type { AnyEntry, Entry } from '../events/entry.ts';
import { byTimeOfEvent } from '../events/entry-order.ts';
import type { EventId, Instant } from '../events/event-envelope.ts';
import { orderOfMaking } from '../events/order-of-making.ts';
import { readEntryData } from '../reading/entry-data.ts';

/** One entry of the record as it counts now, with all that was ever said about it. */
export interface TimelineEntry {
  /** As it counts: with its last correction, if it has one. */
  readonly entry: AnyEntry;
  /** As it was made. It never changes. */
  readonly original: AnyEntry;
  /** Every correction and mark about it, in the order in which they were made. Nothing is left out. */
  readonly annotations: readonly Annotation[];
  /** The corrections among them; the last that counts is applied. */
  readonly corrections: readonly Entry<'entry-corrected'>[];
  /** Set: the entry stays in the record and does not count. */
  readonly artifact: Entry<'entry-marked-as-artifact'> | undefined;
  readonly lateness: Lateness;
  /** The time that it names came after the store received it: the clock of a device was ahead. */
  readonly isAfterReceipt: boolean;
}

/** `entered-later`: well after it happened. `after-closing`: when the infusion was closed already. */
export type Lateness = 'on-time' | 'entered-later' | 'after-closing';

/** An entry made more than so many minutes after it happened is shown as entered later (`tool-rule`). */
export const enteredLaterAfterMinutes = 2;

/** Clocks of well-kept devices differ by less; a time so far after its receipt is shown as such (`tool-rule`). */
const clocksDifferByMinutes = 2;

/**
 * The entries in the order in which they count, each once, with its corrections. A correction of a correction counts for
 * the entry itself, and a correction that was marked as an artifact does not count. Corrections of entries that are not
 * here stand in the timeline by themselves, so that nothing is hidden.
 */
export function timelineOf(entries: readonly AnyEntry[]): readonly TimelineEntry[] {
  const byId = new Map<EventId, AnyEntry>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    // An entry that was sent and one that was acknowledged are the same; the acknowledgement is kept.
    if (known === undefined || known.sequence === undefined) byId.set(entry.id, entry);
  }
  const annotations = new Map<EventId, Annotation[]>();
  const standing: AnyEntry[] = [];
  for (const entry of byId.values()) {
    const target = isAnnotation(entry) ? rootOf(entry, byId) : undefined;
    if (target === undefined || !isAnnotation(entry)) standing.push(entry);
    else annotations.set(target, [...(annotations.get(target) ?? []), entry]);
  }
  const closings = closingTimes(standing);
  const byMaking = orderOfMaking([...byId.values()]);
  return standing
    .map((original) => annotated(original, (annotations.get(original.id) ?? none).toSorted(byMaking), closings))
    .sort((left, right) => byTimeOfEvent(left.entry, right.entry));
}

/** What is said about an entry afterwards. */
export type Annotation = Entry<'entry-corrected'> | Entry<'entry-marked-as-artifact'>;

const none: readonly Annotation[] = [];

const isAnnotation = (entry: AnyEntry): entry is Annotation =>
  entry.type === 'entry-corrected' || entry.type === 'entry-marked-as-artifact';

/** The entry that a chain of corrections is about; undefined when it is not here, or the chain runs in a circle. */
function rootOf(annotation: Annotation, byId: ReadonlyMap<EventId, AnyEntry>): EventId | undefined {
  const seen = new Set<EventId>();
  let current: AnyEntry | undefined = annotation;
  while (current !== undefined && isAnnotation(current)) {
    if (seen.has(current.id)) return undefined;
    seen.add(current.id);
    current = byId.get(current.data.entry);
  }
  return current?.id;
}

export function annotated(
  original: AnyEntry,
  /** In the order in which they were made. */
  inOrder: readonly Annotation[],
  closings: ReadonlyMap<string, Instant>,
): TimelineEntry {
  if (inOrder.length === 0) {
    return {
      entry: original,
      original,
      annotations: none,
      corrections: [],
      artifact: undefined,
      lateness: latenessOf(original, closings),
      isAfterReceipt: isAfter(original.happenedAt, original.receivedAt),
    };
  }
  const counting = inOrder.filter((annotation) => isCounting(annotation.id, inOrder));
  const corrections = inOrder.filter((annotation) => annotation.type === 'entry-corrected');
  const applying = counting.filter((annotation) => annotation.type === 'entry-corrected');
  const entry = applying.reduce((corrected, correction) => applied(corrected, correction), original);
  const artifact = counting
    .filter((annotation) => annotation.type === 'entry-marked-as-artifact')
    .findLast(({ data }) => data.entry === original.id);
  return {
    entry,
    original,
    annotations: inOrder,
    corrections,
    artifact,
    lateness: latenessOf(entry, closings),
    isAfterReceipt: isAfter(entry.happenedAt, (applying.at(-1) ?? original).receivedAt),
  };
}

/** A mark on a correction takes the correction back, and a mark on a mark takes that back. */
const isCounting = (id: EventId, annotations: readonly Annotation[]): boolean =>
  !annotations.some(
    (other) =>
      other.type === 'entry-marked-as-artifact' && other.data.entry === id && isCounting(other.id, annotations),
  );

/** What cannot be read as this kind of entry stays visible as a correction and changes nothing. */
function applied(entry: AnyEntry, { data: { data, happened } }: Entry<'entry-corrected'>): AnyEntry {
  try {
    const corrected = { ...entry, happenedAt: happened, data: readEntryData(entry.type, data) } as AnyEntry;
    return corrected.type === 'started' && entry.type === 'started' ? markedAs(entry, corrected) : corrected;
  } catch {
    return entry;
  }
}

/** A correction tells what happened, not how the entry came about: that the server could not be asked stays as it was. */
function markedAs({ data: { withoutServer } }: Entry<'started'>, corrected: Entry<'started'>): Entry<'started'> {
  const { withoutServer: _, ...said } = corrected.data;
  return { ...corrected, data: withoutServer === undefined ? said : { ...said, withoutServer } };
}

/** When each infusion was last closed, if it is closed. */
function closingTimes(entries: readonly AnyEntry[]): ReadonlyMap<string, Instant> {
  const closings = new Map<string, Instant>();
  const doors = entries.filter(({ type }) => type === 'closed' || type === 'reopened').sort(byTimeOfEvent);
  for (const { infusion, type, enteredAt } of doors) {
    if (infusion === null) continue;
    if (type === 'closed') closings.set(infusion, enteredAt);
    else closings.delete(infusion);
  }
  return closings;
}

const isAfter = (happenedAt: Instant, receivedAt: Instant | undefined): boolean =>
  receivedAt !== undefined && Date.parse(happenedAt) - Date.parse(receivedAt) > clocksDifferByMinutes * 60_000;

function latenessOf(
  { type, infusion, happenedAt, enteredAt }: AnyEntry,
  closings: ReadonlyMap<string, Instant>,
): Lateness {
  const closed = infusion === null ? undefined : closings.get(infusion);
  if (closed !== undefined && enteredAt > closed && type !== 'closed' && type !== 'reopened') return 'after-closing';
  const minutes = (Date.parse(enteredAt) - Date.parse(happenedAt)) / 60_000;
  return minutes > enteredLaterAfterMinutes ? 'entered-later' : 'on-time';
}
