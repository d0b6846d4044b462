import { Button } from '../parts/button.tsx';
import { Glyph } from '../parts/glyph.tsx';
import styles from './opening-status.module.css';

export type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly label: string; readonly share: number }
  | { readonly kind: 'failed'; readonly label: string; readonly message: string };

interface OpeningStatusProps {
  readonly opening: Opening;
  readonly onDismiss: () => void;
}

/** The line under the bar while a record is read, and when it could not be. The error stays until it is put away. */
export function OpeningStatus({ opening, onDismiss }: OpeningStatusProps) {
  if (opening.kind === 'idle') return null;
  if (opening.kind === 'reading') return <Reading label={opening.label} share={opening.share} />;
  return (
    <div className={`${styles.line} no-print`} role="alert">
      <Glyph mark="stop" className={styles.stop} />
      <p>
        <b>{opening.label} was not opened.</b> {opening.message}
      </p>
      <Button look="text" onClick={onDismiss}>
        Close
      </Button>
    </div>
  );
}

function Reading({ label, share }: { readonly label: string; readonly share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div className={`${styles.line} no-print`}>
      <p role="status">
        Reading {label}, on this device
        {share > 0 && share < 1 ? `: ${percent}%` : '…'}
      </p>
      <progress className={styles.progress} value={percent} max={100} aria-label={`Reading ${label}`} />
    </div>
  );
}
