import {
  amountsNeedStart,
  comparePump,
  describePumpComparison,
  type EventOf,
  type GivenAmounts,
} from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { type Millilitres, units } from '@ketaguide/quantities';
import { useState } from 'react';
import { NumberEntry } from '../../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../../parts/read-number.ts';
import { keepTogether } from '../../../words/keep-together.ts';
import { type ReasonDraft, ReasonField, statedReason } from './reason-field.tsx';
import styles from './stop-form.module.css';

type StopData = EventOf<'stopped'>['data'];

/** Why the infusion ends and what the pump shows, while it is entered. */
export interface StopDraft {
  readonly reason: ReasonDraft;
  /** The volume as it is typed. */
  readonly volume: string;
}

export const useStopDraft = (entered?: StopData) =>
  useState<StopDraft>({
    reason: { reason: entered?.reason, text: entered?.text ?? '' },
    volume: entered?.pumpVolume == null ? '' : String(entered.pumpVolume.value),
  });

const readVolume = (volume: string) => readNumber(volume, { from: 0, to: 10_000 });

const volumeOf = (volume: string): Millilitres | null => {
  const value = numberOf(readVolume(volume));
  return value === undefined ? null : { value, unit: 'mL' };
};

/** What is recorded of the stop; undefined as long as something is missing, or does not read. */
export function stopData({ reason, volume }: StopDraft, reasons: readonly PolicyChoice[]): StopData | undefined {
  const stated = statedReason(reason, reasons);
  return stated === undefined || readVolume(volume).kind === 'refused'
    ? undefined
    : { pumpVolume: volumeOf(volume), ...stated };
}

interface StopFieldsProps {
  readonly draft: StopDraft;
  readonly reasons: readonly PolicyChoice[];
  /** What is worked out as given up to the stop; undefined: there is no start to work it out from. */
  readonly given: GivenAmounts | undefined;
  /** The step in which the pump shows a volume. */
  readonly volumeStep: Millilitres;
  readonly onChange: (draft: StopDraft) => void;
}

/** Why it ends, what the pump shows, and how far that is from what was worked out. */
export function StopFields({ draft, reasons, given, volumeStep, onChange }: StopFieldsProps) {
  const pumpVolume = volumeOf(draft.volume);
  return (
    <>
      <ReasonField
        legend="Why does it end?"
        choices={reasons}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
      />
      <NumberEntry
        label="Volume infused, as the pump shows it,"
        unit={units.mL.other}
        text={draft.volume}
        reading={readVolume(draft.volume)}
        onType={(volume) => onChange({ ...draft, volume })}
        whenEmpty="not read"
        size="long"
      />
      <p className={styles.comparison} role="status">
        {pumpVolume === null
          ? 'Left empty, it is recorded as not read.'
          : given === undefined
            ? amountsNeedStart
            : keepTogether(describePumpComparison(comparePump(given, pumpVolume, volumeStep)))}
      </p>
    </>
  );
}
