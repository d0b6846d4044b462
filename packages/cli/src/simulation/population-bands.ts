import type { LargePopulation } from '@ketaguide/pharmacokinetics';
import { formatNumber, formatPercent } from '@ketaguide/quantities';
import { countedBands, exactBands, mostPatientsKept, type PopulationBands } from '@ketaguide/server/simulation';
import type { Session } from '../session.ts';
import { countPopulation } from './count-population.ts';

/**
 * The bands of a population: exactly while it can be kept, else counted on all cores.
 *
 * @throws Interruption when somebody stops it
 */
export async function populationBands(
  population: LargePopulation,
  { showProgress, interruptible }: Pick<Session, 'showProgress' | 'interruptible'>,
): Promise<PopulationBands> {
  if (population.patients <= mostPatientsKept) return exactBands(population);
  try {
    const sketch = await interruptible((signal) =>
      countPopulation(population, {
        signal,
        onCounted: (done, all) => {
          const share = formatPercent((100 * done) / all, { maximumFractionDigits: 0 });
          showProgress(`${share} of ${formatNumber(population.patients)} virtual patients`);
        },
      }),
    );
    return countedBands(population, sketch);
  } finally {
    showProgress();
  }
}
