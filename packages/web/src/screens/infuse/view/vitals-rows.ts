import {
  type EntryWordsContext,
  entryHistory,
  type InfusionState,
  type TimelineEntry,
  type VitalSign,
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
  const steps = entryHistory(timeline, context).slice(1);
  const was = (label: string): readonly string[] =>
    steps.flatMap(({ changes }) =>
      changes.filter((change) => change.label === label).map(({ before }) => before ?? nothing),
    );
  return [
    {
      id: original.id,
      time: { now: time(entry.happenedAt), was: was('Time') },
      cells: fields.map((field) => ({
        field,
        now: signWords(entry.data.signs[field], field),
        was: was(vitalSigns[field].label),
      })),
      isArtifact: artifact !== undefined,
      changes: steps.map(({ at, words }) => `${time(at)} ${words}`),
    },
  ];
}

const nothing = '—';

/** The unit stands at the head of the column. */
function signWords(sign: VitalSign | undefined, field: VitalSignId): string {
  if (sign === undefined) return nothing;
  if ('notObtained' in sign) return `not obtained: ${sign.notObtained}`;
  return vitalSigns[field].levels?.[sign.value] ?? formatNumber(sign.value);
}
