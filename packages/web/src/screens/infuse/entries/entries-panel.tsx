import type { EventOf, TimelineEntry } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { useState } from 'react';
import { Button } from '../../../parts/button.tsx';
import { nameOf, useRecordedCourse } from '../../../recorded-course/recorded-course.tsx';
import type { EntryRow } from '../view/entry-rows.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import styles from './entries-panel.module.css';
import { EntryPanel } from './entry-panel.tsx';

interface EntriesPanelProps {
  readonly rows: readonly EntryRow[];
  /** Undefined: this kind is marked as an artifact and entered anew. */
  readonly canCorrect: (entry: TimelineEntry) => boolean;
  readonly onCorrect: (entry: TimelineEntry) => void;
  readonly onArtifact: (data: EventOf<'entry-marked-as-artifact'>['data']) => void;
  readonly onClose: () => void;
}

/** Why an entry does not count (`tool-rule`): words for the record. */
const artifactReasons: readonly PolicyChoice[] = [
  { id: 'sensor', label: 'Sensor or cuff moved' },
  { id: 'typed-wrong', label: 'Typed wrong' },
  { id: 'other-patient', label: 'Belongs to another patient' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** Everything that was entered, newest first. Nothing is deleted: an entry is corrected, or marked and no longer counts. */
export function EntriesPanel({ rows, canCorrect, onCorrect, onArtifact, onClose }: EntriesPanelProps) {
  const recorded = useRecordedCourse();
  const [marking, setMarking] = useState<string>();
  return (
    <EntryPanel title="All entries" aside="Nothing is deleted" onClose={onClose}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles.time}>{row.time}</span>
            <span className={row.isArtifact ? styles.artifact : undefined}>
              {row.what}
              <small>
                {[row.why, row.aside, nameOf(recorded, row.timeline.original.author)].filter(Boolean).join(' · ')}
              </small>
            </span>
            <span className={styles.actions}>
              {row.isArtifact || !canCorrect(row.timeline) ? null : (
                <Button
                  look="text"
                  onClick={() => onCorrect(row.timeline)}
                  aria-label={`Correct ${row.time} ${row.what}`}
                >
                  Correct
                </Button>
              )}
              {row.isArtifact ? null : (
                <Button
                  look="text"
                  onClick={() => setMarking(marking === row.id ? undefined : row.id)}
                  aria-expanded={marking === row.id}
                  aria-label={`Mark as artifact: ${row.time} ${row.what}`}
                >
                  Artifact
                </Button>
              )}
            </span>
            {marking === row.id ? (
              <div className={styles.marking}>
                <ChoiceButtons
                  legend="Why does it not count? A tap marks it."
                  choices={artifactReasons}
                  save="Mark as artifact"
                  onChoose={(reason) => {
                    setMarking(undefined);
                    onArtifact({ entry: row.id, ...reason });
                  }}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </EntryPanel>
  );
}
