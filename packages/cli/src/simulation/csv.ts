import type { ModelComparisonDocument, SimulationDocument } from '@ketaguide/server/simulation';

/** A column: its name, and its numbers. */
type Column = readonly [name: string, values: readonly number[]];

/** Times and concentrations as CSV, unrounded; with bands, a column for each line of them. */
export function simulationCsv({ timeMin, cpNgMl, ceNgMl, nkNgMl, bands }: SimulationDocument): string {
  const lines = (name: string, band: readonly (readonly number[])[] | null): readonly Column[] =>
    (band ?? []).map((line, index) => [`${name}_p${bands?.percents[index]}_ng_ml`, line]);
  return csv([
    ['time_min', timeMin],
    ['plasma_ng_ml', cpNgMl],
    ...optional('effect_site_ng_ml', ceNgMl),
    ...optional('norketamine_ng_ml', nkNgMl),
    ...(bands === undefined
      ? []
      : [
          ...lines('plasma', bands.cpNgMl),
          ...lines('measured_plasma', bands.measuredCpNgMl),
          ...lines('effect_site', bands.ceNgMl),
        ]),
  ]);
}

/** Times, and the plasma concentration of each model. */
export const comparisonCsv = ({ timeMin, simulations, lowestCpNgMl, highestCpNgMl }: ModelComparisonDocument): string =>
  csv([
    ['time_min', timeMin],
    ...simulations.map(({ model, cpNgMl }): Column => [`plasma_${model}_ng_ml`, cpNgMl]),
    ['plasma_lowest_ng_ml', lowestCpNgMl],
    ['plasma_highest_ng_ml', highestCpNgMl],
  ]);

const optional = (name: string, values: readonly number[] | null): readonly Column[] =>
  values === null ? [] : [[name, values]];

function csv(columns: readonly Column[]): string {
  const [, first = []] = columns[0] ?? [];
  const rows = first.map((_, row) => columns.map(([, values]) => String(values[row])).join(','));
  return [columns.map(([name]) => name).join(','), ...rows].join('\n');
}
