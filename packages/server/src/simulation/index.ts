export {
  comparisonDocument,
  ModelComparisonDocument,
  SimulationDocument,
  type SimulationParts,
  simulationDocument,
} from '../documents/simulation-document.ts';
export { countedBands, exactBands, mostPatientsKept, type PopulationBands } from './population-bands.ts';
export { populationTimes } from './population-grid.ts';
export { usualVariability } from './usual-variability.ts';
