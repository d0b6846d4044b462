import { useEffect, useRef, useState } from 'react';
import type { ConcentrationReply, ConcentrationRequest } from './concentration-messages.ts';

type Wanted = Omit<ConcentrationRequest, 'number'>;

/**
 * The newest answer of the worker. One question is under way at a time; of those asked meanwhile only the last is put.
 * Undefined until the first answer, and as soon as nothing is wanted.
 */
export function useEstimate(wanted: Wanted | undefined): ConcentrationReply | undefined {
  const [reply, setReply] = useState<ConcentrationReply>();
  const worker = useRef<{ readonly ask: (request: Wanted) => void }>(undefined);
  useEffect(() => {
    const started = startWorker(setReply);
    worker.current = started;
    return () => started.stop();
  }, []);
  useEffect(() => {
    if (wanted === undefined) setReply(undefined);
    else worker.current?.ask(wanted);
  }, [wanted]);
  return wanted === undefined ? undefined : reply;
}

function startWorker(onReply: (reply: ConcentrationReply) => void) {
  const worker = new Worker(new URL('./concentration.worker.ts', import.meta.url), { type: 'module' });
  let number = 0;
  let isBusy = false;
  let next: Wanted | undefined;
  const put = (wanted: Wanted) => {
    isBusy = true;
    number += 1;
    worker.postMessage({ ...wanted, number } satisfies ConcentrationRequest);
  };
  worker.onmessage = ({ data }: MessageEvent<ConcentrationReply>) => {
    isBusy = false;
    onReply(data);
    if (next !== undefined) put(next);
    next = undefined;
  };
  worker.onerror = () => {
    isBusy = false;
    onReply({
      kind: 'none',
      number,
      message: 'The part of the app that estimates could not be loaded. Reload the page.',
    });
  };
  return {
    ask: (wanted: Wanted) => {
      if (isBusy) next = wanted;
      else put(wanted);
    },
    stop: () => worker.terminate(),
  };
}
