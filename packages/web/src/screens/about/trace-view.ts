import { type SourcePlace, type TraceEntry, trace } from '@ketaguide/guideline';

const byId: ReadonlyMap<string, TraceEntry> = new Map(trace.map((entry) => [entry.id, entry]));

/** The trace of a recommendation, of `grading`, or of a field of the overview. */
export const traceOf = (id: string): TraceEntry | undefined => byId.get(id);

/** What is not a statement: the grading scheme and the fields of the overview. */
export const otherTraces: readonly TraceEntry[] = trace.filter(
  ({ id }) => id === 'grading' || id.startsWith('overview.'),
);

/** Where something stands in the source: "Indications, item 2, part 1". */
export const sourceWords = ({ heading, item, part }: Pick<SourcePlace, 'heading' | 'item' | 'part'>): string =>
  [`“${heading}”`, `item ${item}`, ...(part === undefined ? [] : [`part ${part}`])].join(', ');
