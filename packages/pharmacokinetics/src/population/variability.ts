import { InvalidValueError } from '@ketaguide/quantities';

/** The parameters in which patients differ, in the order in which they are drawn. */
export const variedParameters = [
  'clearance',
  'centralVolume',
  'secondVolume',
  'thirdVolume',
  'secondExchange',
  'thirdExchange',
] as const;

export type VariedParameter = (typeof variedParameters)[number];

/** How much patients differ: log-normally about the model's typical person, who is the median. */
export interface Variability {
  readonly id: VariabilityId;
  readonly name: string;
  /** Where it comes from, to be shown with every band. */
  readonly basis: string;
  readonly spreads: readonly Spread[];
  /** Of a measured concentration about a patient's own curve: assay, timing, and what the model does not know. */
  readonly residualPercent: number;
}

export type VariabilityId = 'adult' | 'volunteer' | 'icu' | 'children';

/** One draw for each patient, which moves all these parameters together. */
export interface Spread {
  readonly parameters: readonly VariedParameter[];
  /** Coefficient of variation. */
  readonly percent: number;
  readonly basis: string;
}

const alone = (parameters: readonly VariedParameter[], percent: number, basis: string): readonly Spread[] =>
  parameters.map((parameter) => ({ parameters: [parameter], percent, basis }));

const volumes: readonly VariedParameter[] = ['centralVolume', 'secondVolume', 'thirdVolume'];
const exchanges: readonly VariedParameter[] = ['secondExchange', 'thirdExchange'];

const ownChoice = 'our own choice, because the spread that Kamp 2020 reports is not known to us';

/** About a target-controlled infusion in adults, predictions were off by 23% in the median (Gray 1999). */
const residualPercent = 20;

export const adultVariability: Variability = {
  id: 'adult',
  name: 'Adults',
  basis: `${ownChoice}: between healthy volunteers and patients in intensive care`,
  spreads: [...alone(['clearance', ...volumes], 30, ownChoice), ...alone(exchanges, 20, ownChoice)],
  residualPercent,
};

const simons = 'Simons 2022, S-ketamine in volunteers, second-hand';

export const volunteerVariability: Variability = {
  id: 'volunteer',
  name: 'Healthy volunteers',
  basis: `our own choice to use the spread of another model: ${simons}; the rest does not vary`,
  spreads: [
    ...alone(['clearance'], 17, simons),
    ...alone(['centralVolume'], 24, simons),
    ...alone(['thirdExchange'], 16, simons),
  ],
  residualPercent,
};

const hijazi = 'Hijazi 2003, standard deviation by mean of the abstract';

export const intensiveCareVariability: Variability = {
  id: 'icu',
  name: 'Intensive care',
  basis: `our own choice to use the spread of another model: ${hijazi}; exchange as for adults`,
  spreads: [
    ...alone(['clearance'], 37, hijazi),
    // Reported of the whole volume, so the volumes move together.
    { parameters: volumes, percent: 54, basis: hijazi },
    ...alone(exchanges, 20, ownChoice),
  ],
  residualPercent,
};

const herd = 'Herd 2007, between children';

/** For the model of children only. */
const childrenVariability: Variability = {
  id: 'children',
  name: 'Children',
  basis: herd,
  spreads: [
    ...alone(['clearance'], 38.1, herd),
    ...alone(['centralVolume'], 64, herd),
    ...alone(['secondVolume'], 51.7, herd),
    ...alone(['secondExchange'], 19, herd),
  ],
  residualPercent,
};

export const variabilities: readonly Variability[] = [
  adultVariability,
  volunteerVariability,
  intensiveCareVariability,
  childrenVariability,
];

/** @throws InvalidValueError for a name that there is not */
export function variabilityById(id: string): Variability {
  const variability = variabilities.find((candidate) => candidate.id === id);
  if (variability) return variability;
  throw new InvalidValueError('population', id, `one of ${variabilities.map(({ id }) => id).join(', ')}`);
}

/** The standard deviation of the logarithm, for a coefficient of variation. */
export const logDeviation = (percent: number): number => Math.sqrt(Math.log1p((percent / 100) ** 2));
