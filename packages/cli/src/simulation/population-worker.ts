import { parentPort, workerData } from 'node:worker_threads';
import { countBlock, emptyPopulationSketch, type LargePopulation } from '@ketaguide/pharmacokinetics';

/** A thread that counts the blocks of a population that it is told, until it is asked for what it has counted. */

const population: LargePopulation = workerData;
const sketch = emptyPopulationSketch(population);

parentPort?.on('message', (message: number | 'hand-over') => {
  if (message === 'hand-over') {
    parentPort?.postMessage(sketch);
  } else {
    countBlock(population, message, sketch);
    parentPort?.postMessage('counted');
  }
});
