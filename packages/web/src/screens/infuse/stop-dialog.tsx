import type { EventOf, GivenAmounts, Instant } from '@ketaguide/course';
import type { PolicyChoice } from '@ketaguide/planning';
import type { Millilitres } from '@ketaguide/quantities';
import { Modal } from '@mantine/core';
import { Button } from '../../parts/button.tsx';
import dialog from '../../recorded-course/dialog.module.css';
import { StopFields, stopData, useStopDraft } from './entries/stop-form.tsx';
import { useWhen } from './entries/when.ts';
import { WhenField } from './entries/when-field.tsx';

interface StopDialogProps extends StopContentProps {
  readonly opened: boolean;
}

interface StopContentProps {
  readonly reasons: readonly PolicyChoice[];
  /** What is worked out as given up to now; undefined: there is no start to work it out from. */
  readonly given: GivenAmounts | undefined;
  /** "79 mg" */
  readonly givenWords: string | undefined;
  /** The step in which the pump shows a volume. */
  readonly volumeStep: Millilitres;
  readonly now: Instant;
  readonly onStop: (data: EventOf<'stopped'>['data'], happenedAt: Instant | undefined) => void;
  readonly onKeep: () => void;
}

/** The one dialog of the end: why, what the pump shows, and how far that is from what was worked out. */
export function StopDialog({ opened, ...content }: StopDialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={content.onKeep}
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
          <StopContent {...content} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Begins anew each time it is opened. */
function StopContent({ reasons, given, givenWords, volumeStep, now, onStop, onKeep }: StopContentProps) {
  const [draft, setDraft] = useStopDraft();
  const [when, setWhen] = useWhen();
  const data = stopData(draft, reasons);
  return (
    <>
      <StopFields draft={draft} reasons={reasons} given={given} volumeStep={volumeStep} onChange={setDraft} />
      <WhenField value={when} now={now} onChange={setWhen} />
      <div className={dialog.actions}>
        <Button onClick={onKeep}>Keep it running</Button>
        <Button
          look="primary"
          disabled={data === undefined || when.isHeld}
          onClick={() => data !== undefined && onStop(data, when.at)}
        >
          {givenWords === undefined ? 'Stop infusion' : `Stop infusion at ${givenWords}`}
        </Button>
      </div>
    </>
  );
}
