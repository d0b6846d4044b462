import type { AnyEntry } from './entry.ts';
import type { PersonId } from './event-envelope.ts';

/**
 * Who sent an entry, when that was somebody else in its author's name; undefined: its author did, or it is not sent yet. A
 * reading is made on the device of the first person, so the second never sends it.
 */
export const sentBySomebodyElse = ({ author, recordedBy, type }: AnyEntry): PersonId | undefined =>
  recordedBy === author || type === 'read-back-entered' ? undefined : recordedBy;
