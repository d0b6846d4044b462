import { type InfusionState, type Instant, pumpAt, pumpHistory, type TimelineEntry } from '@ketaguide/course';
import type { Kilograms } from '@ketaguide/quantities';
import { dayOf } from '../../recorded-course/clock-words.ts';
import type { NewEntry } from '../../recorded-course/new-entry.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { ConditionsPanel } from './entries/conditions-panel.tsx';
import { CorrectEntry } from './entries/corrections/correct-entry.tsx';
import { EntriesPanel } from './entries/entries-panel.tsx';
import { EventPanel } from './entries/event-panel.tsx';
import { NotePanel } from './entries/note-panel.tsx';
import { RatePanel } from './entries/rate-panel.tsx';
import { VitalsPanel } from './entries/vitals-panel.tsx';
import { enteredRate, isPausedAsEntered } from './view/entered-rate.ts';
import type { EntryRow } from './view/entry-rows.ts';
import { plannedRateAt } from './view/planned-rate.ts';
import { hangingBag, type RateContext, rateInWords } from './view/rate-in-words.ts';

export type OpenedEntry =
  | { readonly kind: 'vitals' | 'rate' | 'event' | 'note' | 'entries' | 'conditions' }
  | { readonly kind: 'correct'; readonly entry: TimelineEntry };

interface OpenEntryProps {
  readonly opened: OpenedEntry;
  readonly infusion: InfusionState;
  readonly rows: readonly EntryRow[];
  readonly now: Instant;
  readonly weight: Kilograms | undefined;
  readonly onSave: (entries: readonly NewEntry[]) => Promise<void>;
  readonly onOpen: (opened: OpenedEntry) => void;
  readonly onClose: () => void;
}

/** The one entry that is open now. */
export function OpenEntry({ opened, infusion, rows, now, weight, onSave, onOpen, onClose }: OpenEntryProps) {
  const { policy, state, team } = useRecordedCourse();
  const save = (entry: NewEntry, at: Instant | undefined) =>
    void onSave([at === undefined ? entry : ({ ...entry, happenedAt: at } as NewEntry)]);
  switch (opened.kind) {
    case 'vitals': {
      const last = infusion.vitals.at(-1);
      return (
        <VitalsPanel
          phase={infusion.stopped === undefined ? 'infusion' : 'recovery'}
          fields={policy.vitalsFields}
          last={last && { at: last.happenedAt, signs: last.data.signs }}
          now={now}
          onSave={(data, at) => save({ type: 'vitals-recorded', data }, at)}
          onClose={onClose}
        />
      );
    }
    case 'event':
      return (
        <EventPanel
          kinds={policy.adverseEvents}
          actions={policy.actionsTaken}
          now={now}
          onSave={(data, at) => save({ type: 'adverse-event-recorded', data }, at)}
          onMedicine={(data, at) => save({ type: 'medicine-given', data }, at)}
          onClose={onClose}
        />
      );
    case 'note':
      return <NotePanel now={now} onSave={(data, at) => save({ type: 'note-written', data }, at)} onClose={onClose} />;
    case 'entries':
      return (
        <EntriesPanel
          rows={rows}
          infusion={infusion}
          now={now}
          onCorrect={(entry) => onOpen({ kind: 'correct', entry })}
          onMark={(data) => save({ type: 'entry-marked-as-artifact', data }, undefined)}
          onClose={onClose}
        />
      );
    case 'correct':
      return (
        <CorrectEntry
          timeline={opened.entry}
          infusion={infusion}
          now={now}
          onCorrect={(data) => save({ type: 'entry-corrected', data }, undefined)}
          onClose={() => onOpen({ kind: 'entries' })}
        />
      );
    case 'conditions':
      return <ConditionsPanel infusion={infusion} now={now} onClose={onClose} />;
    case 'rate': {
      const bag = hangingBag(infusion);
      const span = pumpAt(pumpHistory(infusion), now);
      if (bag === undefined) return null;
      const context: RateContext = {
        state,
        infusion,
        people: team,
        policy,
        asOf: dayOf(now),
        bag,
        weight,
        from: span?.rate ?? enteredRate(infusion) ?? { value: 0, unit: 'mL/h' },
        planned: plannedRateAt(infusion, now),
      };
      const lastRate =
        pumpHistory(infusion).spans.findLast(({ state: pump }) => pump === 'running')?.rate ?? context.from;
      return (
        <RatePanel
          rate={{
            infusion,
            from: context.from,
            planned: context.planned,
            step: policy.pump.rate,
            reasons: policy.rateChangeReasons,
            describe: (rate) => rateInWords(rate, context),
            onSave: (data, at) => save({ type: 'rate-changed', data }, at),
          }}
          pause={{
            isPaused: isPausedAsEntered(infusion),
            lastRate,
            reasons: policy.rateChangeReasons,
            onPause: (data, at) => save({ type: 'paused', data }, at),
            onResume: (data, at) => save({ type: 'resumed', data }, at),
          }}
          bag={{
            current: bag,
            bags: policy.allowedBags,
            onSave: (data, at) => save({ type: 'bag-changed', data }, at),
          }}
          bolus={{
            weight,
            onSave: (data, at) => save({ type: 'bolus-given', data }, at),
          }}
          now={now}
          onClose={onClose}
        />
      );
    }
  }
}
