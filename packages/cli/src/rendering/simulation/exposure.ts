import { durationInWords } from '@ketaguide/planning';
import { formatNumber, quantity } from '@ketaguide/quantities';
import type { SimulationDocument } from '@ketaguide/server/simulation';
import { concentrationDigits, moment } from '../curve-figures.ts';

type Exposure = SimulationDocument['exposure'];

/** A name, and how far concentrations rose there; the area where it is known. */
export interface ExposureRow {
  readonly name: string;
  readonly exposure: Exposure['plasma'];
  readonly areaNgHPerMl?: number;
}

/** Heading and rows of a table of exposures. The unit stands in its title: `exposureTitle`. */
export function exposureTable(rows: readonly ExposureRow[]): {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const landmarks = rows[0]?.exposure.above ?? [];
  return {
    heading: ['', 'peak', 'at', ...landmarks.map(({ ngMl }) => `above ${inNgMl(ngMl)}`), 'area (ng/mL · h)'],
    rows: rows.map(({ name, exposure: { peakNgMl, peakAtMin, above }, areaNgHPerMl }) => [
      name,
      peakNgMl === null ? 'none' : inNgMl(peakNgMl),
      peakAtMin === null ? '' : moment(quantity(peakAtMin, 'min')),
      ...above.map(({ min }) => (min === 0 ? 'never' : moment(quantity(min, 'min')))),
      areaNgHPerMl === undefined ? '' : inNgMl(areaNgHPerMl),
    ]),
  };
}

/** The number of an expected concentration, without its unit. */
export const inNgMl = (value: number): string => formatNumber(value, concentrationDigits(value));

export const exposureTitle = (untilMin: number): string =>
  `Until ${durationInWords(quantity(untilMin, 'min'))}, in ng/mL`;
