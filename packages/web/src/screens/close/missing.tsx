import type { ChecklistLine, StatedReason } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button, buttonClasses } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { courseRoot } from '../../recorded-course/course-root.ts';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { ChoiceButtons } from '../infuse/entries/choice-buttons.tsx';
import { choiceWords } from '../infuse/entries/stated-choice.ts';

interface MissingProps {
  readonly open: readonly ChecklistLine[];
  readonly notDone: Readonly<Record<string, StatedReason>>;
  readonly isClosed: boolean;
  readonly onNotDone: (id: string, reason: StatedReason) => void;
}

/** Why something was not done (`tool-rule`): words for the record. */
const notDoneReasons: readonly PolicyChoice[] = [
  { id: 'not-needed', label: 'Not needed here' },
  { id: 'patient-declined', label: 'Patient declined' },
  { id: 'not-possible', label: 'Not possible' },
  { id: 'other', label: 'Other…', needsText: true },
];

/** Where each thing is added on this screen; the lists take the rest. */
const placeOf: Readonly<Record<string, string>> = {
  'recovery-vitals': 'recovery-vitals',
  waste: 'waste',
  'post-infusion-liver-tests': 'carried-tests',
};

/** What is entered on Infuse, not here. */
const onInfuse: ReadonlySet<string> = new Set(['started', 'stopped', 'pump-volume']);

/** What the record still lacks: each is added, or left with a reason. */
export function Missing({ open, notDone, isClosed, onNotDone }: MissingProps) {
  const recorded = useRecordedCourse();
  const [asking, setAsking] = useState<string>();
  if (isClosed) {
    return (
      <>
        <h2>The record is closed</h2>
        <p>What was not done stands in the summary with its reason.</p>
      </>
    );
  }
  return (
    <>
      <h2>{open.length === 0 ? 'Nothing is missing' : 'Missing'}</h2>
      <ul className={layout.open}>
        {open.map((line) => {
          const reason = notDone[line.id];
          return (
            <li key={line.id}>
              <p>
                {line.label} <ProvenanceChip provenance={line.provenance} />
              </p>
              {reason === undefined ? null : (
                <p className="small muted">Not done: {choiceWords(reason, notDoneReasons)}</p>
              )}
              {onInfuse.has(line.id) ? (
                <Link href={`${courseRoot(recorded)}/infuse`} className={buttonClasses('text')}>
                  Go to Infuse
                </Link>
              ) : (
                <Button look="text" onClick={() => goTo(line)}>
                  Add
                </Button>
              )}
              {line.id === 'stopped' ? null : (
                <Button
                  look="text"
                  aria-expanded={asking === line.id}
                  aria-label={`Not done because…: ${line.label}`}
                  onClick={() => setAsking(asking === line.id ? undefined : line.id)}
                >
                  Not done because…
                </Button>
              )}
              {asking === line.id ? (
                <ChoiceButtons
                  legend="Why not?"
                  choices={notDoneReasons}
                  save="Keep the reason"
                  onChoose={(stated) => {
                    setAsking(undefined);
                    onNotDone(line.id, stated);
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function goTo({ id }: ChecklistLine): void {
  const section = document.getElementById(placeOf[id] ?? 'discharge');
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('input, button')?.focus();
}
