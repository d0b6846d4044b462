import type { RecordEntry } from './record-input.ts';

export interface IgnoredResource {
  readonly reference: string;
  /** In plain words: "refuted", "not asked for". */
  readonly why: string;
}

/** What became of the resources of one type: all that were read, each either used or ignored with its reason. */
export interface ReceiptLine {
  readonly resourceType: string;
  readonly read: number;
  readonly used: number;
  readonly ignored: readonly IgnoredResource[];
}

export type Receipt = readonly ReceiptLine[];

/** What became of each resource, as the readers say it. One resource can serve several findings. */
export interface Outcomes {
  readonly use: (entry: RecordEntry) => void;
  readonly ignore: (entry: RecordEntry, why: string) => void;
}

/** The reason of whatever no reader had anything to say about. */
const notAskedFor = 'not asked for';

export function outcomesKeeper(): Outcomes & { readonly receiptFor: (entries: readonly RecordEntry[]) => Receipt } {
  const used = new Set<RecordEntry>();
  const reasons = new Map<RecordEntry, string>();
  return {
    use: (entry) => {
      used.add(entry);
    },
    ignore: (entry, why) => {
      const before = reasons.get(entry);
      if (before === undefined) reasons.set(entry, why);
      else if (!before.split('; ').includes(why)) reasons.set(entry, `${before}; ${why}`);
    },
    receiptFor: (entries) => {
      const lines = new Map<string, { resourceType: string; read: number; used: number; ignored: IgnoredResource[] }>();
      for (const entry of entries) {
        const { resourceType, reference } = entry;
        let line = lines.get(resourceType);
        if (line === undefined) {
          line = { resourceType, read: 0, used: 0, ignored: [] };
          lines.set(resourceType, line);
        }
        line.read += 1;
        if (used.has(entry)) line.used += 1;
        else line.ignored.push({ reference, why: reasons.get(entry) ?? notAskedFor });
      }
      return [...lines.values()];
    },
  };
}
