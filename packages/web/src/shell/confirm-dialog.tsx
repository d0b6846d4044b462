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
    <Modal
      opened={opened}
      onClose={onKeep}
      title={title}
      centered
      withCloseButton={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: styles.content ?? '',
        overlay: styles.overlay ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
      }}
    >
      <p>{children}</p>
      <div className={styles.actions}>
        <Button data-autofocus onClick={onKeep}>
          {keep}
        </Button>
        <Button look="primary" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
