import { comparePump, describePumpComparison, type EventOf, type GivenAmounts, type Instant } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import { type Millilitres, units } from '@ketaguide/quantities';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { numberOf, readNumber } from '../../parts/read-number.ts';
import { TextEntry } from '../../parts/text-entry.tsx';
import dialog from '../../recorded-course/dialog.module.css';
import { keepTogether } from '../../words/keep-together.ts';
import { WhenField } from './entries/when-field.tsx';
import styles from './stop-dialog.module.css';

interface StopDialogProps {
  readonly opened: boolean;
  readonly reasons: readonly PolicyChoice[];
  /** What is worked out as given up to now. */
  readonly given: GivenAmounts;
  /** "79 mg" */
  readonly givenWords: string;
  /** The step in which the pump shows a volume. */
  readonly volumeStep: Millilitres;
  readonly now: Instant;
  readonly onStop: (data: EventOf<'stopped'>['data'], happenedAt: Instant | undefined) => void;
  readonly onKeep: () => void;
}

/** The one dialog of the end: why, what the pump shows, and how far that is from what was worked out. */
export function StopDialog(props: StopDialogProps) {
  const { opened, reasons, given, givenWords, volumeStep, now, onStop, onKeep } = props;
  const [reason, setReason] = useState<string>();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState<Instant>();
  const reading = readNumber(typed, { from: 0, to: 10_000 });
  const value = numberOf(reading);
  const pumpVolume: Millilitres | null = value === undefined ? null : { value, unit: 'mL' };
  const needsText = reasons.find(({ id }) => id === reason)?.needsText === true;
  const isComplete = reason !== undefined && reading.kind !== 'refused' && (!needsText || text.trim() !== '');
  return (
    <Modal.Root
      opened={opened}
      onClose={onKeep}
      centered
      size={608}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: dialog.overlay ?? '', content: dialog.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title className={dialog.title ?? ''}>Stop the infusion</Modal.Title>
        <Modal.Body className={dialog.body ?? ''}>
          <ChoiceField
            legend="Why does it end?"
            options={reasons.map(({ id, label }) => ({ value: id, label }))}
            value={reason}
            onChange={setReason}
          />
          {needsText ? <TextEntry label="In a few words" value={text} onChange={setText} /> : null}
          <NumberEntry
            label="Volume infused, as the pump shows it,"
            unit={units.mL.other}
            text={typed}
            reading={reading}
            onType={setTyped}
            whenEmpty="not read"
            size="long"
          />
          <p className={styles.comparison} role="status">
            {pumpVolume === null
              ? 'Left empty, it is recorded as not read.'
              : keepTogether(describePumpComparison(comparePump(given, pumpVolume, volumeStep)))}
          </p>
          <WhenField value={at} now={now} onChange={setAt} />
          <div className={dialog.actions}>
            <Button onClick={onKeep}>Keep it running</Button>
            <Button
              look="primary"
              disabled={!isComplete}
              onClick={() =>
                reason !== undefined && onStop({ pumpVolume, reason, ...(needsText ? { text: text.trim() } : {}) }, at)
              }
            >
              Stop infusion at {givenWords}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
