import { elementIn, textIn } from './element.ts';
import type { RecordEntry } from './record-input.ts';

/**
 * The entries that are an older version of another entry of the record, as in a history or in pages that overlap. Only
 * where both say when they were last updated: of two versions that cannot be told apart, neither is left out.
 */
export function olderVersions(entries: readonly RecordEntry[]): ReadonlySet<RecordEntry> {
  const older = new Set<RecordEntry>();
  const newest = new Map<string, RecordEntry>();
  for (const entry of entries) {
    if (entry.problem !== undefined) continue;
    const name = entry.fullUrl ?? entry.reference;
    const other = newest.get(name);
    if (other === undefined) {
      newest.set(name, entry);
      continue;
    }
    const [time, otherTime] = [lastUpdated(entry), lastUpdated(other)];
    if (time > otherTime) {
      older.add(other);
      newest.set(name, entry);
    } else if (time < otherTime) older.add(entry);
  }
  return older;
}

/** Not a number when it does not say, which compares with nothing. */
const lastUpdated = ({ resource }: RecordEntry): number =>
  Date.parse(textIn(elementIn(resource, 'meta') ?? {}, 'lastUpdated') ?? '');
