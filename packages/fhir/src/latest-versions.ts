import type { RecordEntry } from './record-input.ts';
import { comparedAddress, resourceName } from './resource-name.ts';

/** Entries that are not to be read because of another entry of the same resource, each with the reason. */
export type Superseded = ReadonlyMap<RecordEntry, string>;

/**
 * The entries that are an older version of another entry of the record, as in a history or in pages that overlap, and
 * those whose resource was deleted. Of two versions that cannot be told apart, neither is left out; a deletion holds
 * against every version that is not surely newer.
 */
export function supersededEntries(entries: readonly RecordEntry[]): Superseded {
  const superseded = new Map<RecordEntry, string>();
  for (const copies of copiesByResource(entries)) {
    if (copies.length === 1) continue;
    const deletions = copies.filter(({ deleted }) => deleted);
    const present = copies.filter(({ problem }) => problem === undefined);
    const remaining = present.filter((entry) => deletions.every((deletion) => isNewer(entry, deletion)));
    const kept = new Set(newest(newest(remaining, updatedAt), versionNumber));
    for (const entry of present) superseded.set(entry, 'deleted');
    for (const entry of remaining) superseded.set(entry, 'an older version');
    for (const entry of kept) superseded.delete(entry);
  }
  return superseded;
}

/** The same `Type/id` at two addresses is two resources; a copy without an address is then one by itself. */
function copiesByResource(entries: readonly RecordEntry[]): readonly (readonly RecordEntry[])[] {
  if (allHaveTheirOwnId(entries)) return [];
  const counted = entries.filter(({ deleted, problem }) => deleted || problem === undefined);
  const byName = Map.groupBy(counted, resourceName);
  return [...byName.values()].flatMap((copies) => {
    if (copies.length === 1) return [copies];
    const byAddress = Map.groupBy(copies, ({ fullUrl }) => fullUrl && comparedAddress(fullUrl));
    const addresses = byAddress.size - Number(byAddress.has(undefined));
    return addresses > 1 ? [...byAddress.values()] : [copies];
  });
}

/** Nearly every record has each of its resources once, under ids that no two share: then there is nothing to compare. */
function allHaveTheirOwnId(entries: readonly RecordEntry[]): boolean {
  const ids = new Set<unknown>();
  for (const { resource, fullUrl, deleted } of entries) {
    const id = resource['id'];
    if (deleted) return false;
    // With neither an id nor an address it cannot be a version of anything: a message of the server, for example.
    if (id === undefined && fullUrl === undefined) continue;
    if (typeof id !== 'string' || ids.has(id)) return false;
    ids.add(id);
  }
  return true;
}

/** Without those that say that they are older than another; what does not say, stays. */
function newest(
  entries: readonly RecordEntry[],
  order: (entry: RecordEntry) => number | undefined,
): readonly RecordEntry[] {
  const latest = entries.reduce((before, entry) => Math.max(before, order(entry) ?? before), Number.NEGATIVE_INFINITY);
  return entries.filter((entry) => (order(entry) ?? latest) >= latest);
}

function isNewer(entry: RecordEntry, other: RecordEntry): boolean {
  const [time, otherTime] = [updatedAt(entry), updatedAt(other)];
  if (time !== undefined && otherTime !== undefined && time !== otherTime) return time > otherTime;
  const [version, otherVersion] = [versionNumber(entry), versionNumber(other)];
  return version !== undefined && otherVersion !== undefined && version > otherVersion;
}

function updatedAt({ lastUpdated }: RecordEntry): number | undefined {
  const time = Date.parse(lastUpdated ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** A versionId is any text; only a number tells which is the newer one. */
const versionNumber = ({ versionId }: RecordEntry): number | undefined =>
  versionId !== undefined && /^\d{1,15}$/.test(versionId) ? Number(versionId) : undefined;
