import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  addSketch,
  blocksOf,
  emptyPopulationSketch,
  type LargePopulation,
  type PopulationSketch,
} from '@ketaguide/pharmacokinetics';

interface CountOptions {
  /** Is told how many of all blocks are done. */
  readonly onCounted?: (done: number, all: number) => void;
  readonly threads?: number;
  /** Stops it: it then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/**
 * Counts a population on all cores. Only the counts are kept, so it takes the same memory for any number of patients; and
 * every block has patients of its own, so it comes to the same for any number of threads.
 */
export async function countPopulation(
  population: LargePopulation,
  { onCounted = () => {}, threads = availableParallelism(), signal }: CountOptions = {},
): Promise<PopulationSketch> {
  const blocks = blocksOf(population);
  const total = emptyPopulationSketch(population);
  let next = 0;
  let done = 0;
  const countUntilDone = async (): Promise<void> => {
    const worker = new Worker(new URL('./population-worker.ts', import.meta.url), { workerData: population });
    try {
      while (next < blocks) {
        worker.postMessage(next);
        next += 1;
        await once(worker, 'message', { signal });
        done += 1;
        onCounted(done, blocks);
      }
      worker.postMessage('hand-over');
      const [counted] = (await once(worker, 'message', { signal })) as [PopulationSketch];
      addSketch(total.plasma, counted.plasma);
      if (total.effectSite && counted.effectSite) addSketch(total.effectSite, counted.effectSite);
    } catch (error) {
      // The others begin no new block.
      next = blocks;
      signal?.throwIfAborted();
      throw error;
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, blocks) }, countUntilDone));
  return total;
}
