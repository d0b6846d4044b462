import type { Simulation } from './simulate.ts';

/** A simulation as plain JSON. Times in min, concentrations in ng/mL, null for a curve that there is not. */
export interface SimulationReport {
  readonly model: string;
  readonly provenance: 'model-estimate';
  readonly totalDoseMg: number;
  readonly timeMin: readonly number[];
  readonly cpNgMl: readonly number[];
  readonly ceNgMl: readonly number[] | null;
  readonly nkNgMl: readonly number[] | null;
  readonly outsideModelDomain: readonly string[];
  readonly notes: readonly string[];
}

export const simulationReport = (simulation: Simulation): SimulationReport => ({
  model: simulation.model.id,
  provenance: simulation.provenance,
  totalDoseMg: simulation.totalDose.value,
  timeMin: simulation.timesMin,
  cpNgMl: simulation.plasma,
  ceNgMl: simulation.effectSite ?? null,
  nkNgMl: simulation.norketamine ?? null,
  outsideModelDomain: simulation.outsideModelDomain,
  notes: simulation.notes,
});
