import type { InfusionState } from '@ketaguide/course';
import { type VitalSignId, vitalSigns } from '@ketaguide/planning';
import { formatNumber } from '@ketaguide/quantities';
import { timeOfDay } from '../../recorded-course/clock-words.ts';
import styles from './vitals-table.module.css';

interface VitalsTableProps {
  readonly infusion: InfusionState;
  readonly fields: readonly VitalSignId[];
}

/** The same numbers as the chart, newest first. */
export function VitalsTable({ infusion, fields }: VitalsTableProps) {
  return (
    // Longer than its place it scrolls, also by the keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.scroll} tabIndex={0} aria-label="Vitals as a table">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {fields.map((id) => (
              <th key={id} scope="col">
                {vitalSigns[id].label} {vitalSigns[id].unit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {infusion.vitals.toReversed().map(({ id, happenedAt, data }) => (
            <tr key={id}>
              <th scope="row">{timeOfDay(happenedAt)}</th>
              {fields.map((field) => {
                const sign = data.signs[field];
                return (
                  <td key={field}>
                    {sign === undefined
                      ? '—'
                      : 'value' in sign
                        ? (vitalSigns[field].levels?.[sign.value] ?? formatNumber(sign.value))
                        : `not obtained: ${sign.notObtained}`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
