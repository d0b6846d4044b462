import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answerCount } from '../case/answer-sheet.ts';
import { clockTime, today } from '../case/clock.ts';
import { useCurrentCase } from '../case/current-case.tsx';
import { useAnnounce } from '../shell/announcer.tsx';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { DropTarget } from './drop-target.tsx';
import { type Opening, OpeningStatus } from './opening-status.tsx';
import { readInWorker } from './read-in-worker.ts';
import type { ReadRequest } from './reader-messages.ts';

/** A record that somebody wants to open, with the name to call it by while it is read. */
export interface RecordToOpen {
  readonly label: string;
  readonly isSample: boolean;
  readonly prepared?: Readonly<Record<string, string>> | undefined;
  readonly source: (asOf: string) => ReadRequest['source'];
}

type Open = (wanted: RecordToOpen) => void;

const OpenContext = createContext<Open>(() => undefined);

/** Opens a record: asks first when answers would be lost, reads it, and goes to Assess. */
export const useOpenRecord = (): Open => useContext(OpenContext);

export const fileToOpen = (file: File): RecordToOpen => ({
  label: file.name,
  isSample: false,
  source: () => ({ kind: 'file', file }),
});

/** Everything around opening a record, from anywhere in the app: dropping, asking, progress, the one error. */
export function RecordOpener({ children }: { readonly children: ReactNode }) {
  const { sheet, change, openCase } = useCurrentCase();
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' });
  const [waiting, setWaiting] = useState<RecordToOpen>();
  // Of two records that are opened at the same time the later one counts, whichever is read first.
  const newest = useRef(0);

  const read = useCallback(
    async ({ label, isSample, prepared, source }: RecordToOpen) => {
      const asOf = today();
      newest.current += 1;
      const turn = newest.current;
      setOpening({ kind: 'reading', label, share: 0 });
      try {
        const opened = await readInWorker({ source: source(asOf), asOf }, (share) => {
          if (turn === newest.current) setOpening({ kind: 'reading', label, share });
        });
        if (turn !== newest.current) return;
        change({ kind: 'open', opened, isSample, prepared, asOf, at: clockTime() });
        setOpening({ kind: 'idle' });
        navigate('/assess');
        announce(`${label} is open.`);
      } catch (error) {
        if (turn !== newest.current) return;
        // The patient who was open stays open.
        setOpening({ kind: 'failed', label, message: error instanceof Error ? error.message : String(error) });
      }
    },
    [change, navigate, announce],
  );

  const hasAnswers = answerCount(sheet) > 0 && openCase.course === undefined;
  const open = useCallback<Open>((wanted) => (hasAnswers ? setWaiting(wanted) : void read(wanted)), [hasAnswers, read]);
  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file, ...more] = files;
      if (file === undefined) return;
      if (more.length > 0) {
        setOpening({
          kind: 'failed',
          label: `${files.length} files`,
          message: 'Open one file at a time: a FHIR bundle, an array of resources, or NDJSON, of one patient.',
        });
        return;
      }
      open(fileToOpen(file));
    },
    [open],
  );
  const status = useMemo(
    () => <OpeningStatus opening={opening} onDismiss={() => setOpening({ kind: 'idle' })} />,
    [opening],
  );

  return (
    <OpenContext value={open}>
      {status}
      {children}
      <DropTarget onFiles={openFiles} />
      <ConfirmDialog
        opened={waiting !== undefined}
        title="Open another record?"
        confirm={`Open ${waiting?.label ?? ''}`}
        keep="Stay with this patient"
        onConfirm={() => {
          if (waiting !== undefined) void read(waiting);
          setWaiting(undefined);
        }}
        onKeep={() => setWaiting(undefined)}
      >
        What you entered for this patient is kept on this page only, and goes with it. Copy it for the chart first if
        you need it.
      </ConfirmDialog>
    </OpenContext>
  );
}
