import { type Regimen, resolveRegimen } from '@ketaguide/quantities';
import { type CurvePermission, weightForCurve } from '../curve-refusal.ts';
import type { PharmacokineticModel } from '../models/pharmacokinetic-model.ts';
import { gridTimes, gridWalk, type TimeGrid, walkGrid } from '../solution/even-grid.ts';
import { inputTimeline } from '../solution/input-timeline.ts';
import { percentilesOf } from './percentiles.ts';
import type { RandomSource } from './random-source.ts';
import { fillStandardNormal } from './standard-normal.ts';
import { logDeviation, type Variability } from './variability.ts';
import { patientModes, type VirtualPatients } from './virtual-patients.ts';

export const bandPercents = [5, 25, 50, 75, 95] as const;

/** For each of `bandPercents` the concentration at every time, in ng/mL. */
export type Band = readonly (readonly number[])[];

/** How far the concentrations of many patients lie apart. */
export interface ConcentrationBands {
  readonly model: PharmacokineticModel;
  readonly variability: Variability;
  readonly provenance: 'model-estimate';
  readonly patients: number;
  readonly timesMin: readonly number[];
  readonly plasma: Band;
  /** Of what a laboratory would report: wider by the residual error. Only where residuals are given. */
  readonly measuredPlasma: Band | undefined;
  /** Only where asked for, of a model that has one. */
  readonly effectSite: Band | undefined;
}

export interface BandOptions extends CurvePermission {
  readonly grid: TimeGrid;
  readonly effectSite?: boolean;
  /** See `drawResiduals`. */
  readonly residuals?: Float64Array;
}

/**
 * The bands of one regimen over virtual patients. They keep their draws, so only what depends on doses, weight or model
 * is worked out again.
 *
 * @throws NoCurveError and InvalidValueError as `simulate`
 */
export function concentrationBands(
  regimen: Regimen,
  model: PharmacokineticModel,
  patients: VirtualPatients,
  { grid, effectSite = false, residuals, ...permission }: BandOptions,
): ConcentrationBands {
  const weight = weightForCurve(regimen.patient, model, permission);
  const { count, variability } = patients;
  const size = count * grid.count;
  const siteRate = effectSite ? model.effectSite?.rate.value : undefined;
  const output = {
    plasma: new Float64Array(size),
    effectSite: siteRate === undefined ? undefined : new Float64Array(size),
    // Time by time, so that all patients of one time lie together.
    patientStride: 1,
    timeStride: count,
  };
  const walk = gridWalk(inputTimeline(resolveRegimen(regimen)), grid);
  walkGrid(walk, patientModes(patients, model, weight), siteRate ?? 1, output);
  return {
    model,
    variability,
    provenance: 'model-estimate',
    patients: count,
    timesMin: gridTimes(grid),
    plasma: band(output.plasma, count),
    measuredPlasma: residuals && band(output.plasma, count, withResiduals(residuals, count)),
    effectSite: output.effectSite && band(output.effectSite, count),
  };
}

/** Factors of measurements about a curve, as many as patients. */
export function drawResiduals({ residualPercent }: Variability, count: number, source: RandomSource): Float64Array {
  const residuals = new Float64Array(count);
  fillStandardNormal(residuals, source);
  const deviation = logDeviation(residualPercent);
  return residuals.map((normal) => Math.exp(deviation * normal));
}

/** What makes other values of those of all patients at one time; called for one time after the other. */
type AtEachTime = (values: Float64Array) => Float64Array;

/**
 * Each patient at each time with one of the residuals. At the next time all are moved on by some places, so that no
 * patient keeps a residual and yet none needs to be drawn for every time.
 */
function withResiduals(residuals: Float64Array, count: number): AtEachTime {
  const measured = new Float64Array(count);
  const shift = Math.max(1, Math.floor(residuals.length * goldenRatio));
  let moved = 0;
  return (values) => {
    let next = moved;
    for (let patient = 0; patient < values.length; patient += 1) {
      measured[patient] = (values[patient] as number) * (residuals[next] as number);
      next = next + 1 === residuals.length ? 0 : next + 1;
    }
    moved = (moved + shift) % residuals.length;
    return measured;
  };
}

const goldenRatio = 0.618;

/** In ng/mL: far below what any laboratory could find, far above what rounding leaves. */
const trace = 1e-9;

function band(values: Float64Array, count: number, changed: AtEachTime = (unchanged) => unchanged): Band {
  const times = values.length / count;
  const lines = bandPercents.map(() => new Array<number>(times));
  const find = percentilesOf(count, bandPercents);
  for (let time = 0; time < times; time += 1) {
    const found = find(changed(values.subarray(time * count, (time + 1) * count)));
    // Where nothing has arrived yet, rounding can leave a trace on either side of 0.
    found.forEach((value, line) => {
      (lines[line] as number[])[time] = value < trace ? 0 : value;
    });
  }
  return lines;
}
