import { type Kilograms, quantity } from '@ketaguide/quantities';
import type { ModelParameter, ModelSource, Verification } from './pharmacokinetic-model.ts';

/** What becomes of cleared ketamine: norketamine, formed with a delay and cleared by itself. */
export interface NorketamineModel {
  readonly name: string;
  readonly source: ModelSource;
  readonly population: string;
  /** How much of the cleared ketamine becomes norketamine, by number of molecules. */
  readonly fractionFormed: ModelParameter<'fraction'>;
  readonly molarMass: {
    readonly ketamine: ModelParameter<'g/mol'>;
    readonly norketamine: ModelParameter<'g/mol'>;
  };
  /** Of all delay compartments together, which are passed one after another at one rate. */
  readonly meanTransitTime: ModelParameter<'min'>;
  readonly delayCompartments: 2;
  readonly referenceWeight: Kilograms;
  readonly centralVolume: ModelParameter<'L'>;
  readonly clearance: ModelParameter<'L/min'>;
  readonly peripheral: { readonly volume: ModelParameter<'L'>; readonly exchange: ModelParameter<'L/min'> };
  readonly weightScaling: {
    readonly volumeExponent: number;
    readonly clearanceExponent: number;
    readonly verification: Verification;
  };
  /** What to say beside the curve. */
  readonly notes: readonly string[];
}

const secondHand = 'taken from a public model library that names the table of the paper';

export const norketamineSimons2022: NorketamineModel = {
  name: 'Simons 2022',
  source: {
    citation: 'Simons P et al. Front Pain Res 2022, S-ketamine and S-norketamine, parts 1 and 2',
    doi: '10.3389/fpain.2022.946486',
    note: 'Part 2: 10.3389/fpain.2022.946487.',
  },
  population: '20 volunteers given S-ketamine, arterial blood',
  fractionFormed: {
    value: 0.8,
    unit: 'fraction',
    verification: 'read-in-source',
    note: 'Assumed by the authors, not estimated.',
  },
  molarMass: {
    ketamine: { value: 237.73, unit: 'g/mol', verification: 'second-hand' },
    norketamine: { value: 223.7, unit: 'g/mol', verification: 'second-hand' },
  },
  meanTransitTime: { value: 20.1, unit: 'min', verification: 'second-hand', note: secondHand },
  delayCompartments: 2,
  referenceWeight: quantity(70, 'kg'),
  centralVolume: { value: 11.6, unit: 'L', verification: 'second-hand', note: 'Set equal to that of ketamine.' },
  clearance: { value: 1, unit: 'L/min', verification: 'second-hand', note: secondHand },
  peripheral: {
    volume: { value: 221, unit: 'L', verification: 'second-hand', note: secondHand },
    exchange: { value: 2.63, unit: 'L/min', verification: 'second-hand', note: secondHand },
  },
  weightScaling: { volumeExponent: 1, clearanceExponent: 0.75, verification: 'second-hand' },
  notes: [
    'Norketamine is shown as information: in the same study no effect of it was found.',
    'The model is of S-norketamine; R-norketamine goes more slowly, so after racemic ketamine it is somewhat too low.',
  ],
};
