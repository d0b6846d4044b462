import { useEffect, useState } from 'react';
import styles from './drop-target.module.css';

interface DropTargetProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes a file that is dropped anywhere on the page. The file picker on Start does the same without a mouse. */
export function DropTarget({ onFiles }: DropTargetProps) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <p>
        <b>Drop the record to read it here</b>
        <span>It stays on this device.</span>
      </p>
    </div>
  );
}

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
