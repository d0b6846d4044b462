import type { Kilograms } from '@ketaguide/quantities';
import type { Compartments } from '../models/compartments.ts';
import type { NorketamineModel } from '../models/norketamine-simons-2022.ts';
import { plasmaModes } from './plasma-modes.ts';
import type { Inflow, Stage } from './stage-network.ts';

/** A person's ketamine, and what follows it, as stages. The first stage is what runs in, in mg/min. */
export interface KetamineStages {
  readonly stages: readonly Stage[];
  /** The stages that a bolus fills, all of them with its whole dose. */
  readonly filledByBolus: readonly number[];
  /** Each sum is a concentration in mg/L. */
  readonly plasma: readonly Inflow[];
  readonly effectSite: readonly Inflow[] | undefined;
  readonly norketamine: readonly Inflow[] | undefined;
  /** The area under the plasma concentration so far, in mg/L · min. */
  readonly area: readonly Inflow[];
}

export interface Followers {
  /** Between plasma and the site of effect, in 1/min. */
  readonly effectSiteRate?: number | undefined;
  readonly norketamine?: { readonly model: NorketamineModel; readonly weight: Kilograms } | undefined;
}

export function ketamineStages(compartments: Compartments, { effectSiteRate, norketamine }: Followers): KetamineStages {
  const stages: Stage[] = [];
  const add = (rate: number, inflows: readonly Inflow[]): number => stages.push({ rate, inflows }) - 1;
  const input = add(0, []);
  const { rates, weights } = plasmaModes(compartments);
  const filledByBolus = rates.map((rate) => add(rate, [{ from: input, factor: 1 }]));
  const plasma = filledByBolus.map((from, mode) => ({ from, factor: weights[mode] as number }));
  const area = add(0, plasma);
  return {
    stages,
    filledByBolus,
    plasma,
    area: [{ from: area, factor: 1 }],
    effectSite:
      effectSiteRate === undefined
        ? undefined
        : [{ from: add(effectSiteRate, times(effectSiteRate, plasma)), factor: 1 }],
    norketamine: norketamine && addNorketamine(add, times(compartments.clearance, plasma), norketamine),
  };
}

/** @param cleared the ketamine that is cleared, in mg/min */
function addNorketamine(
  add: (rate: number, inflows: readonly Inflow[]) => number,
  cleared: readonly Inflow[],
  { model, weight }: NonNullable<Followers['norketamine']>,
): readonly Inflow[] {
  const { fractionFormed, molarMass, meanTransitTime, delayCompartments } = model;
  const formed = times((fractionFormed.value * molarMass.norketamine.value) / molarMass.ketamine.value, cleared);
  const delayRate = delayCompartments / meanTransitTime.value;
  let arriving = formed;
  for (let delay = 0; delay < delayCompartments; delay += 1) {
    arriving = [{ from: add(delayRate, arriving), factor: delayRate }];
  }
  const { rates, weights } = plasmaModes(norketamineCompartments(model, weight));
  return rates.map((rate, mode) => ({ from: add(rate, arriving), factor: weights[mode] as number }));
}

/** The compartments of norketamine in the model's typical person of that weight. */
function norketamineCompartments(model: NorketamineModel, weight: Kilograms): Compartments {
  const { referenceWeight, weightScaling, centralVolume, clearance, peripheral } = model;
  const ratio = weight.value / referenceWeight.value;
  const volumeFactor = ratio ** weightScaling.volumeExponent;
  const clearanceFactor = ratio ** weightScaling.clearanceExponent;
  return {
    centralVolume: centralVolume.value * volumeFactor,
    clearance: clearance.value * clearanceFactor,
    peripherals: [
      { volume: peripheral.volume.value * volumeFactor, exchange: peripheral.exchange.value * clearanceFactor },
    ],
  };
}

const times = (factor: number, inflows: readonly Inflow[]): readonly Inflow[] =>
  inflows.map((inflow) => ({ from: inflow.from, factor: inflow.factor * factor }));
