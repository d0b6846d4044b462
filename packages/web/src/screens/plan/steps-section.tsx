import { durationInWords, longestPauseMinutes } from '@ketaguide/planning';
import { quantity, units } from '@ketaguide/quantities';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { PlanDraft } from '../../case/plan-draft.ts';
import {
  isOneRate,
  type StepDraft,
  withoutStep,
  withStep,
  withStepChanged,
  withStepMoved,
} from '../../case/plan-steps.ts';
import { Button } from '../../parts/button.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import { DurationEntry } from './duration-entry.tsx';
import styles from './steps-section.module.css';
import type { StepReading } from './view/read-steps.ts';

interface StepsSectionProps {
  readonly draft: PlanDraft;
  readonly readings: readonly StepReading[];
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
  /** Stands in one line with the buttons that add. */
  readonly children: ReactNode;
}

/** What the pump does in turn: rates and pauses, in the order in which they run. Not shown while there is one rate. */
export function StepsSection({ draft, readings, edit, children }: StepsSectionProps) {
  const { steps } = draft;
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef<number>(undefined);
  useEffect(() => {
    if (added.current === undefined) return;
    focusStep(list.current, added.current);
    added.current = undefined;
  });
  const add = (kind: StepDraft['kind']) => {
    const next = withStep(steps, kind);
    added.current = next.at(-1)?.id;
    edit({ steps: next }, `${nameOf(kind)} added`);
  };
  const remove = (id: number) => {
    const index = steps.findIndex((step) => step.id === id);
    const next = withoutStep(steps, id);
    // The focus goes to what now stands in its place.
    added.current = next[Math.min(index, next.length - 1)]?.id;
    edit({ steps: next }, `Step ${index + 1} removed`);
    announce(`Step ${index + 1} removed.`);
  };
  const move = (id: number, by: -1 | 1) => {
    const next = withStepMoved(steps, id, by);
    if (next === steps) return;
    const place = next.findIndex((step) => step.id === id) + 1;
    edit({ steps: next }, `Step ${place - by} moved`);
    announce(`Now step ${place} of ${next.length}.`);
  };
  return (
    <>
      {isOneRate(steps) ? null : (
        <ol className={styles.steps} ref={list} aria-label="Steps of the infusion">
          {steps.map((step, index) => {
            const reading = readings[index];
            return reading === undefined ? null : (
              <Step
                key={step.id}
                step={step}
                reading={reading}
                place={index + 1}
                count={steps.length}
                unit={units[draft.rateUnit].other}
                onType={(change, what) =>
                  edit({ steps: withStepChanged(steps, step.id, change) }, `${what} of step ${index + 1}`)
                }
                onMove={(by) => move(step.id, by)}
                onRemove={() => remove(step.id)}
              />
            );
          })}
        </ol>
      )}
      {isOneRate(steps) ? null : (
        <p className="small muted">
          Alt with the arrows up and down moves a step. A pause: up to{' '}
          {durationInWords(quantity(longestPauseMinutes, 'min'))}.
        </p>
      )}
      <div className={styles.add}>
        <Button look="link" onClick={() => add('rate')}>
          Add a step
        </Button>
        {isOneRate(steps) ? null : (
          <Button look="link" onClick={() => add('pause')}>
            Add a pause
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

const nameOf = (kind: StepDraft['kind']): string => (kind === 'pause' ? 'Pause' : 'Step');

/** The field of a plan of one rate, to which the focus goes when the last but one step is removed. */
export const rateFieldId = 'plan-rate';

function focusStep(list: HTMLElement | null, id: number): void {
  const field = list?.querySelector<HTMLElement>(`[data-step="${id}"] input`) ?? document.getElementById(rateFieldId);
  field?.focus();
}

interface StepProps {
  readonly step: StepDraft;
  readonly reading: StepReading;
  readonly place: number;
  readonly count: number;
  readonly unit: string;
  readonly onType: (change: Partial<Omit<StepDraft, 'id' | 'kind'>>, what: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const moves: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

function Step({ step, reading, place, count, unit, onType, onMove, onRemove }: StepProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? moves[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li data-step={step.id}>
      <fieldset className={styles.step} onKeyDown={onKeyDown} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
        <legend className={styles.place}>
          {place}
          <span className={styles.hidden}>
            . {nameOf(step.kind)} {place} of {count}
          </span>
        </legend>
        {step.kind === 'pause' ? (
          <p className={styles.pause}>
            <b>Pause</b>
          </p>
        ) : (
          <NumberEntry
            label="Rate"
            unit={unit}
            text={step.rate}
            reading={reading.rate}
            onType={(rate) => onType({ rate }, 'Rate')}
            size="long"
          />
        )}
        <DurationEntry
          hours={step.hours}
          minutes={step.minutes}
          hoursReading={reading.hours}
          minutesReading={reading.minutes}
          problem={reading.problem}
          onType={(change) => onType(change, 'Duration')}
        />
        <div className={styles.buttons}>
          <Move step={place} by={-1} canMove={place > 1} onMove={onMove} />
          <Move step={place} by={1} canMove={place < count} onMove={onMove} />
          <Button look="link" aria-label={`Remove step ${place}`} onClick={onRemove}>
            Remove
          </Button>
        </div>
      </fieldset>
    </li>
  );
}

interface MoveProps {
  readonly step: number;
  readonly by: -1 | 1;
  readonly canMove: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** It stays in the order of the Tab key where it can do nothing, so that the focus is not lost at the ends. */
function Move({ step, by, canMove, onMove }: MoveProps) {
  const words = by === -1 ? 'up' : 'down';
  return (
    <Button
      look="link"
      className={canMove ? undefined : styles.ended}
      aria-label={`Move step ${step} ${words}`}
      aria-disabled={!canMove}
      onClick={() => {
        if (canMove) onMove(by);
      }}
    >
      {by === -1 ? 'Up' : 'Down'}
    </Button>
  );
}
