import type { Kilograms } from '@ketaguide/quantities';
import type { PharmacokineticModel, RateConstants, VolumesAndClearances } from './pharmacokinetic-model.ts';

/** One person's compartments: volumes in L, clearances in L/min. */
export interface Compartments {
  readonly centralVolume: number;
  readonly clearance: number;
  /** At most two tissues that exchange with the central compartment. */
  readonly peripherals: readonly { readonly volume: number; readonly exchange: number }[];
}

/** The compartments of the model's typical person of that weight. */
export function typicalCompartments({ disposition }: PharmacokineticModel, weight: Kilograms): Compartments {
  return disposition.kind === 'rate-constants'
    ? fromRateConstants(disposition, weight.value)
    : fromVolumesAndClearances(disposition, weight.value);
}

function fromRateConstants({ centralVolume, elimination, peripherals }: RateConstants, kg: number): Compartments {
  const volume = centralVolume.value * kg;
  return {
    centralVolume: volume,
    clearance: elimination.value * volume,
    peripherals: peripherals.map(({ outward, back }) => ({
      volume: (outward.value / back.value) * volume,
      exchange: outward.value * volume,
    })),
  };
}

function fromVolumesAndClearances(disposition: VolumesAndClearances, kg: number): Compartments {
  const { referenceWeight, weightScaling, centralVolume, clearance, peripherals } = disposition;
  const ratio = kg / referenceWeight.value;
  const volumeFactor = ratio ** weightScaling.volumeExponent;
  const clearanceFactor = ratio ** weightScaling.clearanceExponent / minutesPerHour;
  return {
    centralVolume: centralVolume.value * volumeFactor,
    clearance: clearance.value * clearanceFactor,
    peripherals: peripherals.map(({ volume, exchange }) => ({
      volume: volume.value * volumeFactor,
      exchange: exchange.value * clearanceFactor,
    })),
  };
}

const minutesPerHour = 60;
