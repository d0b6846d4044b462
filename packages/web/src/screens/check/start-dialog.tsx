import type { PatientIdentity } from '@ketaguide/course';
import { amountInWords } from '@ketaguide/planning';
import { formatDate, type MlPerHour } from '@ketaguide/quantities';
import { Modal } from '@mantine/core';
import { Button } from '../../parts/button.tsx';
import dialog from '../../recorded-course/dialog.module.css';
import styles from './start-dialog.module.css';
import type { StartWords } from './view/start-words.ts';

interface StartDialogProps {
  readonly opened: boolean;
  readonly patient: PatientIdentity | undefined;
  readonly words: StartWords;
  readonly rate: MlPerHour;
  readonly onStart: () => void;
  readonly onKeep: () => void;
}

/** The one dialog of the start: to be read out beside the patient. */
export function StartDialog({ opened, patient, words, rate, onStart, onKeep }: StartDialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onKeep}
      centered
      size={560}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: dialog.overlay ?? '', content: dialog.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title className={dialog.title ?? ''}>Read this out, then start</Modal.Title>
        <Modal.Body className={dialog.body ?? ''}>
          <dl className={styles.list}>
            <dt>Patient</dt>
            <dd>{patient?.name ?? 'Name not on record'}</dd>
            <dt>Second identifier</dt>
            <dd>{identifierWords(patient)}</dd>
            <dt>Drug</dt>
            <dd>ketamine, IV</dd>
            <dt>Total</dt>
            <dd>{words.total}</dd>
            <dt>Rate</dt>
            <dd>
              {amountInWords(rate)}
              {words.byWeight === undefined ? '' : `, ${words.byWeight}`}
            </dd>
          </dl>
          <div className={dialog.actions}>
            <Button data-autofocus onClick={onKeep}>
              Not yet
            </Button>
            <Button look="primary" onClick={onStart}>
              Start infusion at {amountInWords(rate)}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function identifierWords(patient: PatientIdentity | undefined): string {
  const identifier = patient?.identifiers[0];
  if (identifier !== undefined) return `${identifier.label} ${identifier.value}`;
  return patient?.birthDate == null
    ? 'None on record: ask for the date of birth'
    : `Born ${formatDate(patient.birthDate)}`;
}
