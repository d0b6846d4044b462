import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly opened: boolean;
  /** `bottom` on a phone, `right` where there is room. */
  readonly from: 'bottom' | 'right';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet over the work; Escape and Close put it away. */
export function Sheet({ title, opened, from, onClose, children }: SheetProps) {
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={from}
      size={from === 'bottom' ? '88%' : '544px'}
      lockScroll={false}
      transitionProps={{ duration: 120 }}
      classNames={{
        overlay: styles.overlay ?? '',
        content: from === 'bottom' ? `${styles.sheet} ${styles.round}` : (styles.sheet ?? ''),
      }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={styles.header}>
          <Drawer.Title className={styles.title}>{title}</Drawer.Title>
          <Button look="text" onClick={onClose}>
            Close
          </Button>
        </div>
        <Drawer.Body className={styles.body}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
