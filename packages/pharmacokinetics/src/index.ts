export { compareModels, type ModelComparison } from './all-models.ts';
export { type CurvePermission, type CurveRefusal, curveRefusal, NoCurveError } from './curve-refusal.ts';
export { areaUnderCurve, type Peak, peak, type Site, type Stretch, type TimeAbove, timeAbove } from './exposure.ts';
export { adultModels, defaultModel, modelById, models } from './models/models.ts';
export { type NorketamineModel, norketamineSimons2022 } from './models/norketamine-simons-2022.ts';
export type {
  Disposition,
  ModelDomain,
  ModelId,
  ModelParameter,
  ModelSource,
  PharmacokineticModel,
  Verification,
} from './models/pharmacokinetic-model.ts';
export {
  type Band,
  type BandOptions,
  bandPercents,
  type ConcentrationBands,
  concentrationBands,
  drawResiduals,
} from './population/concentration-bands.ts';
export {
  addSketch,
  type ConcentrationSketch,
  patientsIn,
  sketchMeasuredPercentiles,
  sketchPercentiles,
} from './population/concentration-sketch.ts';
export {
  blocksOf,
  countBlock,
  emptyPopulationSketch,
  type LargePopulation,
  type PopulationSketch,
  patientsPerBlock,
} from './population/population-sketch.ts';
export { type RandomSource, seededSource } from './population/random-source.ts';
export {
  adultVariability,
  type Spread,
  type Variability,
  type VariabilityId,
  variabilities,
  variabilityById,
} from './population/variability.ts';
export { drawVirtualPatients, type VirtualPatients } from './population/virtual-patients.ts';
export { type Simulation, type SimulationOptions, simulate, typicalCurve } from './simulate.ts';
export { type SimulationReport, simulationReport } from './simulation-report.ts';
export type { ConcentrationCurve, CurvePoint } from './solution/concentration-curve.ts';
export { placeOnGrid, type TimeGrid } from './solution/even-grid.ts';
export { type DoseForTarget, type Target, targetToDose } from './target-to-dose.ts';
