import type { InfusionState } from '@ketaguide/course';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { useNow } from '../../recorded-course/use-now.ts';
import { keepTogether } from '../../words/keep-together.ts';
import { CorrectEntry } from '../infuse/entries/corrections/correct-entry.tsx';
import styles from './correctable-entries.module.css';

interface CorrectableEntriesProps {
  readonly infusion: InfusionState;
  readonly entries: readonly { readonly id: string; readonly time: string; readonly words: string }[];
}

/** Entries of the record where they are listed outside Infuse, each of which can be corrected in its place. */
export function CorrectableEntries({ infusion, entries }: CorrectableEntriesProps) {
  const { record } = useRecordedCourse();
  const now = useNow();
  const [correcting, setCorrecting] = useState<string>();
  return (
    <ul className={styles.entries}>
      {entries.map(({ id, time, words }) => {
        const timeline = infusion.timeline.find(({ original }) => original.id === id);
        return (
          <li key={id}>
            <span className="muted">{time}</span> {keepTogether(words)}{' '}
            {timeline === undefined || correcting === id ? null : (
              <Button look="link" onClick={() => setCorrecting(id)} aria-label={`Correct ${time} ${words}`}>
                Correct
              </Button>
            )}
            {timeline !== undefined && correcting === id ? (
              <div className={layout.form}>
                <CorrectEntry
                  timeline={timeline}
                  infusion={infusion}
                  now={now}
                  onCorrect={(data) =>
                    void record([{ type: 'entry-corrected', data }]).then(() => setCorrecting(undefined))
                  }
                  onClose={() => setCorrecting(undefined)}
                />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
