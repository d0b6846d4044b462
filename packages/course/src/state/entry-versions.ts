import type { AnyEntry } from '../events/entry.ts';
import { type Annotation, annotated, type TimelineEntry } from './timeline.ts';

/** What an entry said at one time of its life. */
export interface EntryVersion {
  /** Undefined: as it was made. Else the correction or the mark that made this version. */
  readonly by: Annotation | undefined;
  readonly entry: AnyEntry;
  /** False: marked as an artifact. */
  readonly counts: boolean;
}

/** Every version of an entry in turn, the first as it was made. The last is the one that counts now, or does not. */
export function entryVersions({
  original,
  annotations,
}: Pick<TimelineEntry, 'original' | 'annotations'>): readonly [EntryVersion, ...EntryVersion[]] {
  return [
    { by: undefined, entry: original, counts: true },
    ...annotations.map((by, index): EntryVersion => {
      const { entry, artifact } = annotated(original, annotations.slice(0, index + 1), noClosings);
      return { by, entry, counts: artifact === undefined };
    }),
  ];
}

/** Whether an entry came late is nothing that a version changes. */
const noClosings: ReadonlyMap<string, string> = new Map();
