import {
  actionOf,
  artifactReasons,
  countsAgainReasons,
  type EventOf,
  type InfusionState,
  type Instant,
  mayDo,
  type TimelineEntry,
  whyNotCorrected,
} from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { nameOf, useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import type { EntryRow } from '../view/entry-rows.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { GivenChange } from './corrections/given-change.tsx';
import styles from './entries-panel.module.css';
import { EntryHistory } from './entry-history.tsx';
import { EntryPanel } from './entry-panel.tsx';

type Mark = EventOf<'entry-marked-as-artifact'>['data'];

interface EntriesPanelProps {
  readonly rows: readonly EntryRow[];
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onCorrect: (entry: TimelineEntry) => void;
  readonly onMark: (mark: Mark) => void;
  readonly onClose: () => void;
}

/** Everything that was entered, newest first. Nothing is deleted: an entry is corrected, or marked and no longer counts. */
export function EntriesPanel({ rows, infusion, now, onCorrect, onMark, onClose }: EntriesPanelProps) {
  const recorded = useRecordedCourse();
  const [marking, setMarking] = useState<string>();
  return (
    <EntryPanel title="All entries" aside="Nothing is deleted" onClose={onClose}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles.time}>{row.time}</span>
            <div>
              <span className={row.isArtifact ? styles.artifact : undefined}>{row.what}</span>
              <small>
                {[row.why, row.aside, nameOf(recorded, row.timeline.original.author)].filter(Boolean).join(' · ')}
              </small>
              <small>{whyNotCorrected(row.timeline.original.type)}</small>
            </div>
            <Actions
              row={row}
              isMarking={marking === row.id}
              onCorrect={onCorrect}
              onMarking={() => setMarking(marking === row.id ? undefined : row.id)}
            />
            <EntryHistory timeline={row.timeline} />
            {marking === row.id ? (
              <Marking
                row={row}
                infusion={infusion}
                now={now}
                onMark={(mark) => {
                  setMarking(undefined);
                  onMark(mark);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </EntryPanel>
  );
}

interface ActionsProps {
  readonly row: EntryRow;
  readonly isMarking: boolean;
  readonly onCorrect: (entry: TimelineEntry) => void;
  readonly onMarking: () => void;
}

/** What this person can do with an entry. */
function Actions({ row, isMarking, onCorrect, onMarking }: ActionsProps) {
  const { person } = useRecordedCourse();
  const { type } = row.timeline.original;
  if (whyNotCorrected(type) !== undefined) return null;
  if (person === undefined || !mayDo(person.roles, actionOf(type))) return null;
  return (
    <span className={styles.actions}>
      {row.isArtifact ? (
        <Button
          look="text"
          onClick={onMarking}
          aria-expanded={isMarking}
          aria-label={`Count again: ${row.time} ${row.what}`}
        >
          Count again
        </Button>
      ) : (
        <>
          <Button look="text" onClick={() => onCorrect(row.timeline)} aria-label={`Correct ${row.time} ${row.what}`}>
            Correct
          </Button>
          <Button
            look="text"
            onClick={onMarking}
            aria-expanded={isMarking}
            aria-label={`Mark as artifact: ${row.time} ${row.what}`}
          >
            Artifact
          </Button>
        </>
      )}
    </span>
  );
}

interface MarkingProps {
  readonly row: EntryRow;
  readonly infusion: InfusionState;
  readonly now: Instant;
  readonly onMark: (mark: Mark) => void;
}

/** Why an entry does not count, or counts again, and what that does to the amount given. */
function Marking({ row, infusion, now, onMark }: MarkingProps) {
  const { artifact } = row.timeline;
  // A mark on a mark takes it back.
  const entry = artifact?.id ?? row.id;
  return (
    <div className={styles.marking}>
      <GivenChange
        infusion={infusion}
        proposed={{ type: 'entry-marked-as-artifact', data: { entry, reason: 'other' } }}
        now={now}
      />
      <ChoiceButtons
        legend={
          artifact === undefined
            ? 'Why does it not count? A tap marks it.'
            : 'Why does it count? A tap counts it again.'
        }
        choices={artifact === undefined ? artifactReasons : countsAgainReasons}
        save={artifact === undefined ? 'Mark as artifact' : 'Count again'}
        onChoose={(reason) => onMark({ entry, ...reason })}
      />
    </div>
  );
}
