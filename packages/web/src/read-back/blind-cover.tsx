import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import styles from './blind-cover.module.css';

interface BlindCoverProps {
  readonly opened: boolean;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Covers the whole screen while the device is with the second person: nothing of the plan can be seen. */
export function BlindCover({ opened, onCancel, children }: BlindCoverProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onCancel}
      fullScreen
      closeOnClickOutside={false}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.cover ?? '' }}
    >
      <Modal.Content>
        <Modal.Title className={styles.title}>Second check</Modal.Title>
        <Modal.Body className={styles.body}>
          <p>Hand over the device. The plan is not shown to the second person.</p>
          {children}
          <Button look="text" className={styles.cancel} onClick={onCancel}>
            Leave without reading
          </Button>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
