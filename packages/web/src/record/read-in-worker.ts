import type { OpenedRecord, ReadReport, ReadRequest } from './reader-messages.ts';

/** Why a record was not opened, in one sentence for the person who opened it. */
class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

const startReader = () => new Worker(new URL('./record-reader.worker.ts', import.meta.url), { type: 'module' });

let waiting: Worker | undefined;

/** Starts a reader ahead of time: the first record then opens at once. */
export function prepareReader(): void {
  if (waiting !== undefined) return;
  const reader = startReader();
  // One that did not arrive is not kept; the next is asked for when it is needed.
  reader.onerror = () => {
    waiting = undefined;
  };
  waiting = reader;
}

/**
 * Reads one record in a worker of its own, which ends with it.
 *
 * @param onProgress the share of the file that has been read, from 0 to 1
 * @throws UnreadableRecord with the one reason
 */
export function readInWorker(request: ReadRequest, onProgress: (share: number) => void): Promise<OpenedRecord> {
  return new Promise((resolve, reject) => {
    const worker = waiting ?? startReader();
    waiting = undefined;
    worker.onmessage = ({ data }: MessageEvent<ReadReport>) => {
      if (data.kind === 'progress') {
        onProgress(data.bytesTotal === 0 ? 1 : data.bytesRead / data.bytesTotal);
        return;
      }
      worker.terminate();
      if (data.kind === 'record') resolve({ record: data.record, identity: data.identity });
      else reject(new UnreadableRecord(data.message));
    };
    worker.onerror = () => {
      worker.terminate();
      reject(
        new UnreadableRecord(
          'The part of the app that reads records could not be loaded. Reload the page and try again.',
        ),
      );
    };
    worker.postMessage(request);
  });
}
