import type { AnyEntry } from '../events/entry.ts';
import type { Instant, PersonId } from '../events/event-envelope.ts';
import { type EntryVersion, entryVersions } from '../state/entry-versions.ts';
import type { TimelineEntry } from '../state/timeline.ts';
import { reasonInWords } from './choice-label.ts';
import { annotationReasons } from './correction-reasons.ts';
import { changeInWords, type EntryChange, entryChanges } from './entry-changes.ts';
import { type EntryWordsContext, entryFields } from './entry-fields.ts';
import { nameOf } from './summary-view.ts';

/** One version of an entry: who made it, when, why, and what it changed against the one before. */
export interface HistoryStep {
  readonly id: string;
  /** When it was entered. */
  readonly at: Instant;
  readonly author: PersonId;
  readonly kind: 'entered' | 'corrected' | 'taken-back' | 'artifact' | 'counts-again' | 'without-effect';
  /** In words; undefined for the first. */
  readonly reason: string | undefined;
  readonly changes: readonly EntryChange[];
  /** "Corrected by Nora Nurse (Typed wrong): Rate from 140 mL/h to 14 mL/h" */
  readonly words: string;
}

/** The versions of an entry in turn, the first as it was entered, each told against the one before it. */
export function entryHistory(timeline: TimelineEntry, context: EntryWordsContext): readonly HistoryStep[] {
  const versions = entryVersions(timeline);
  return versions.map((version, index) => step(versions[index - 1], version, context));
}

function step(before: EntryVersion | undefined, version: EntryVersion, context: EntryWordsContext): HistoryStep {
  const { by, entry } = version;
  const made: AnyEntry = by ?? entry;
  const kind = kindOf(before, version);
  const changes = before === undefined ? [] : entryChanges(before.entry, entry, context);
  const reason = by && reasonInWords(by.data, annotationReasons);
  const said = [
    ...(before === undefined ? entryFields(entry, context).map(({ label, words }) => `${label} ${words}`) : []),
    ...changes.map(changeInWords),
    ...effect[kind],
  ];
  const head = `${done[kind]} by ${nameOf(made.author, context.people)}${reason === undefined ? '' : ` (${reason})`}`;
  return {
    id: made.id,
    at: made.enteredAt,
    author: made.author,
    kind,
    reason,
    changes,
    words: said.length === 0 ? head : `${head}: ${said.join(', ')}`,
  };
}

function kindOf(before: EntryVersion | undefined, { by, entry, counts }: EntryVersion): HistoryStep['kind'] {
  if (before === undefined || by === undefined) return 'entered';
  if (before.counts !== counts) return counts ? 'counts-again' : 'artifact';
  if (saysTheSame(before.entry, entry)) return 'without-effect';
  return by.type === 'entry-corrected' ? 'corrected' : 'taken-back';
}

const saysTheSame = (left: AnyEntry, right: AnyEntry): boolean =>
  left.happenedAt === right.happenedAt && JSON.stringify(left.data) === JSON.stringify(right.data);

const done: Readonly<Record<HistoryStep['kind'], string>> = {
  entered: 'Entered',
  corrected: 'Corrected',
  'taken-back': 'Correction changed back',
  artifact: 'Marked as artifact',
  'counts-again': 'Mark taken back',
  'without-effect': 'Looked at again',
};

const effect: Readonly<Record<HistoryStep['kind'], readonly string[]>> = {
  entered: [],
  corrected: [],
  'taken-back': [],
  artifact: ['does not count'],
  'counts-again': ['counts again'],
  'without-effect': ['nothing changed'],
};
