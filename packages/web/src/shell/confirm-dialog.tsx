import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import styles from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The verb that names the act. */
  readonly confirm: string;
  readonly keep: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asks once before something is lost. The focus starts on the choice that loses nothing. */
export function ConfirmDialog({ opened, title, children, confirm, keep, onConfirm, onKeep }: ConfirmDialogProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onKeep}
      centered
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ overlay: styles.overlay ?? '', content: styles.content ?? '' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title className={styles.title}>{title}</Modal.Title>
        <Modal.Body className={styles.body}>
          <p>{children}</p>
          <div className={styles.actions}>
            <Button data-autofocus onClick={onKeep}>
              {keep}
            </Button>
            <Button look="primary" onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
