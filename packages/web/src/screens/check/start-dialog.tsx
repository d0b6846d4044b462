import type { PatientIdentity } from '@ketaguide/course';
import { amountInWords } from '@ketaguide/planning';
import { formatDate, type MlPerHour } from '@ketaguide/quantities';
import { Modal } from '@mantine/core';
import { useJournalStatus } from '../../journal/use-course.ts';
import { Button } from '../../parts/button.tsx';
import dialog from '../../recorded-course/dialog.module.css';
import { useNow } from '../../recorded-course/use-now.ts';
import { StartConnection } from './start-connection.tsx';
import styles from './start-dialog.module.css';
import { useServerReach } from './use-server-reach.ts';
import type { StartWords } from './view/start-words.ts';

interface StartDialogProps extends StartContentProps {
  readonly opened: boolean;
}

interface StartContentProps {
  readonly patient: PatientIdentity | undefined;
  readonly words: StartWords;
  readonly rate: MlPerHour;
  /** What stands against the start by now, by everything that this device knows. */
  readonly obstacle: string | undefined;
  /** False in the sample. */
  readonly hasServer: boolean;
  /** @param withoutServer the server could not be asked */
  readonly onStart: (withoutServer: boolean) => void;
  readonly onKeep: () => void;
}

/** The one dialog of the start: to be read out beside the patient, while the server is asked what changed. */
export function StartDialog({ opened, ...content }: StartDialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={content.onKeep}
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
          <StartContent {...content} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function StartContent({ patient, words, rate, obstacle, hasServer, onStart, onKeep }: StartContentProps) {
  const reach = useServerReach(hasServer);
  const { lastReachedAt } = useJournalStatus();
  const now = useNow();
  const isWithout = reach === 'not-reached';
  return (
    <>
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
      {hasServer || obstacle !== undefined ? (
        <StartConnection reach={reach} obstacle={obstacle} lastReachedAt={lastReachedAt} now={now} />
      ) : null}
      <div className={dialog.actions}>
        <Button data-autofocus onClick={onKeep}>
          Not yet
        </Button>
        <Button
          look="primary"
          disabled={obstacle !== undefined || reach === 'asking' || reach === 'needs-sign-in'}
          onClick={() => onStart(isWithout)}
        >
          {isWithout ? 'Start without a connection at' : 'Start infusion at'} {amountInWords(rate)}
        </Button>
      </div>
    </>
  );
}

function identifierWords(patient: PatientIdentity | undefined): string {
  const identifier = patient?.identifiers[0];
  if (identifier !== undefined) return `${identifier.label} ${identifier.value}`;
  return patient?.birthDate == null
    ? 'None on record: ask for the date of birth'
    : `Born ${formatDate(patient.birthDate)}`;
}
