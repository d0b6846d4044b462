import { durationInWords } from '@ketaguide/planning';
import { formatNumber, quantity, units } from '@ketaguide/quantities';
import type { Concentrations } from '../../../charts/concentration-view.ts';
import type { Estimate } from '../concentration/concentration-messages.ts';

/** A concentration for a person: whole ng/mL, one digit below 10. */
export const concentration = (value: number): string =>
  formatNumber(value, { maximumFractionDigits: value < 10 ? 1 : 0 });

/** Where the lines of a band stand: 5, 25, 50, 75, 95%. */
const [lowest, middle, highest] = [0, 2, 4] as const;

/** The data of the chart, from the estimate. With all models each is a line; with one, its median and its bands. */
export function chartData(estimate: Estimate, infused: Concentrations['infused']): Concentrations {
  const { plasma, measured, timesMin, lines, effectSite, norketamine } = estimate;
  const band = (values: Estimate['plasma']) => values && { lower: values[lowest] ?? [], upper: values[highest] ?? [] };
  return {
    timesMin,
    lines:
      plasma === undefined
        ? lines.map(({ model, plasma: values }) => ({ name: model, values }))
        : [{ name: 'median', values: plasma[middle] ?? [] }],
    between: band(plasma),
    measured: band(measured),
    effectSite,
    norketamine,
    infused,
  };
}

/** "At 4 h: median 312 ng/mL, 213 to 429 between adults, 190 to 492 in one measurement." */
export function readOut(estimate: Estimate, index: number): string {
  const { plasma, measured, timesMin, lines, effectSite, norketamine } = estimate;
  const unit = units['ng/mL'].other;
  const time = durationInWords(quantity(Math.round(timesMin[index] ?? 0), 'min'));
  const value = (values: readonly number[] | undefined) => concentration(values?.[index] ?? 0);
  const parts =
    plasma === undefined
      ? lines.map(({ model, plasma: values }) => `${model} ${value(values)}`)
      : [
          `median ${value(plasma[middle])} ${unit}`,
          `${value(plasma[lowest])} to ${value(plasma[highest])} between adults`,
          ...(measured === undefined
            ? []
            : [`${value(measured[lowest])} to ${value(measured[highest])} in one measurement`]),
          ...(effectSite === undefined ? [] : [`effect site ${value(effectSite)}`]),
          ...(norketamine === undefined ? [] : [`norketamine ${value(norketamine)}`]),
        ];
  return `At ${time}: ${parts.join(', ')}${plasma === undefined ? ` ${unit}` : ''}.`;
}

/** A few times of the estimate, for the table. */
export const tableIndices = (count: number, rows = 9): readonly number[] =>
  Array.from({ length: rows }, (_, row) => Math.round((row * (count - 1)) / (rows - 1)));

export const timeWords = (minutes: number): string => durationInWords(quantity(Math.round(minutes), 'min'));
