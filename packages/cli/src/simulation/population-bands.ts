import type { LargePopulation } from '@ketaguide/pharmacokinetics';
import { formatNumber, formatPercent } from '@ketaguide/quantities';
import { countedBands, exactBands, mostPatientsKept, type PopulationBands } from '@ketaguide/server/simulation';
import type { Session } from '../session.ts';
import { countPopulation } from './count-population.ts';

/** In ms: what is over before that needs no progress. */
const patience = 500;

/** The bands of a population: exactly while it can be kept, else counted on all cores. */
export async function populationBands(
  population: LargePopulation,
  { showProgress }: Pick<Session, 'showProgress'>,
): Promise<PopulationBands> {
  if (population.patients <= mostPatientsKept) return exactBands(population);
  const start = performance.now();
  try {
    const sketch = await countPopulation(population, (done, all) => {
      if (performance.now() - start < patience) return;
      const share = formatPercent((100 * done) / all, { maximumFractionDigits: 0 });
      showProgress(`${share} of ${formatNumber(population.patients)} virtual patients`);
    });
    return countedBands(population, sketch);
  } finally {
    showProgress();
  }
}
