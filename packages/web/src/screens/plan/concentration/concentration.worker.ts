/** Works out the estimate away from the page's own thread, so that typing never waits for it. */
import { NoCurveError } from '@ketaguide/pharmacokinetics';
import type { ConcentrationReply, ConcentrationRequest } from './concentration-messages.ts';
import { preparedEstimate } from './estimate.ts';

const estimate = preparedEstimate();

self.onmessage = ({ data }: MessageEvent<ConcentrationRequest>) => {
  self.postMessage(reply(data));
};

function reply(request: ConcentrationRequest): ConcentrationReply {
  const { number } = request;
  const start = performance.now();
  try {
    const found = estimate(request);
    return { kind: 'estimate', number, estimate: { ...found, took: performance.now() - start } };
  } catch (error) {
    if (error instanceof NoCurveError) return { kind: 'none', number, message: error.message };
    return { kind: 'none', number, message: `The estimate could not be worked out: ${String(error)}` };
  }
}
