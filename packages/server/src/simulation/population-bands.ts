import {
  type Band,
  bandPercents,
  concentrationBands,
  drawResiduals,
  drawVirtualPatients,
  type LargePopulation,
  type PopulationSketch,
  patientsPerBlock,
  seededSource,
  sketchMeasuredPercentiles,
  sketchPercentiles,
} from '@ketaguide/pharmacokinetics';

/** Bands of a population, at the times of its grid. */
export interface PopulationBands {
  readonly population: LargePopulation;
  readonly plasma: Band;
  readonly measuredPlasma: Band;
  /** Undefined where the model has no site of effect. */
  readonly effectSite: Band | undefined;
}

/** So many patients are kept as they are; more are only counted. */
export const mostPatientsKept = patientsPerBlock;

/**
 * The bands of a population that is small enough to keep, exactly.
 *
 * @throws NoCurveError and InvalidValueError as `simulate`; InvalidValueError for a seed or a number of patients
 */
export function exactBands(population: LargePopulation): PopulationBands {
  const { regimen, model, variability, patients, seed, grid, ...permission } = population;
  const drawn = drawVirtualPatients(variability, patients, seededSource(seed));
  // The patients themselves take the first stream of the seed.
  const residuals = drawResiduals(variability, patients, seededSource(seed, 1));
  const bands = concentrationBands(regimen, model, drawn, { grid, residuals, effectSite: true, ...permission });
  return {
    population,
    plasma: bands.plasma,
    measuredPlasma: bands.measuredPlasma ?? bands.plasma,
    effectSite: bands.effectSite,
  };
}

/** The bands of a population that was counted. Within 0.4% of the exact ones. */
export function countedBands(population: LargePopulation, { plasma, effectSite }: PopulationSketch): PopulationBands {
  const { variability, grid } = population;
  const times = Array.from({ length: grid.count }, (_, time) => time);
  const byPercent = (percentilesAt: (time: number) => readonly number[]): Band => {
    const byTime = times.map(percentilesAt);
    return bandPercents.map((_, line) => byTime.map((percentiles) => percentiles[line] ?? Number.NaN));
  };
  return {
    population,
    plasma: byPercent((time) => sketchPercentiles(plasma, time, bandPercents)),
    measuredPlasma: byPercent((time) =>
      sketchMeasuredPercentiles(plasma, time, bandPercents, variability.residualPercent),
    ),
    effectSite: effectSite && byPercent((time) => sketchPercentiles(effectSite, time, bandPercents)),
  };
}
