import {
  type AnyEntry,
  type EntryWordsContext,
  entryHistory,
  entryVersions,
  type InfusionState,
  type TimelineEntry,
} from '@ketaguide/course';
import { type VitalSignId, vitalSigns } from '@ketaguide/planning';
import { formatNumber } from '@ketaguide/quantities';

/** What stands in one place of the table. */
export interface VitalsCell {
  readonly now: string;
  /** What stood there before it was corrected, the first value first. */
  readonly was: readonly string[];
}

/** One set of vitals in the table. */
export interface VitalsRow {
  readonly id: string;
  readonly time: VitalsCell;
  readonly cells: readonly (VitalsCell & { readonly field: VitalSignId })[];
  /** It stays in the record and does not count. */
  readonly isArtifact: boolean;
  /** Who corrected or marked it, when and why. */
  readonly changes: readonly string[];
}

/** Every set of vitals, newest first: corrected ones with what they said before, artifacts with why they do not count. */
export function vitalsRows(
  { timeline }: Pick<InfusionState, 'timeline'>,
  fields: readonly VitalSignId[],
  context: EntryWordsContext,
): readonly VitalsRow[] {
  return timeline.flatMap((each) => rowOf(each, fields, context)).toReversed();
}

function rowOf(
  timeline: TimelineEntry,
  fields: readonly VitalSignId[],
  context: EntryWordsContext,
): readonly VitalsRow[] {
  const { entry, original, artifact } = timeline;
  if (entry.type !== 'vitals-recorded') return [];
  const { time } = context.clock;
  const versions = entryVersions(timeline);
  const cellOf = (words: (version: AnyEntry) => string): VitalsCell => {
    const inTurn = versions
      .map((version) => words(version.entry))
      .filter((each, index, all) => each !== all[index - 1]);
    return { now: inTurn.at(-1) ?? nothing, was: inTurn.slice(0, -1) };
  };
  return [
    {
      id: original.id,
      time: cellOf(({ happenedAt }) => time(happenedAt)),
      cells: fields.map((field) => ({ field, ...cellOf((version) => signWords(version, field)) })),
      isArtifact: artifact !== undefined,
      changes: entryHistory(timeline, context)
        .slice(1)
        .map(({ at, words }) => `${time(at)} ${words}`),
    },
  ];
}

const nothing = '—';

/** The unit stands at the head of the column. */
function signWords(entry: AnyEntry, field: VitalSignId): string {
  const sign = entry.type === 'vitals-recorded' ? entry.data.signs[field] : undefined;
  if (sign === undefined) return nothing;
  if ('notObtained' in sign) return `not obtained: ${sign.notObtained}`;
  return vitalSigns[field].levels?.[sign.value] ?? formatNumber(sign.value);
}
