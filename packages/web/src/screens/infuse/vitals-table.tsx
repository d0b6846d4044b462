import type { InfusionState } from '@ketaguide/course';
import { type VitalSignId, vitalSigns } from '@ketaguide/planning';
import { Fragment, useMemo } from 'react';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { summaryClock } from '../../recorded-course/summary-clock.ts';
import { keepTogether } from '../../words/keep-together.ts';
import { type VitalsCell, vitalsRows } from './view/vitals-rows.ts';
import styles from './vitals-table.module.css';

interface VitalsTableProps {
  readonly infusion: InfusionState;
  readonly fields: readonly VitalSignId[];
}

/** The same numbers as the chart, newest first; what was corrected or does not count is struck through, with the reason. */
export function VitalsTable({ infusion, fields }: VitalsTableProps) {
  const { policy, team } = useRecordedCourse();
  const rows = useMemo(
    () => vitalsRows(infusion, fields, { policy, people: team, clock: summaryClock }),
    [infusion, fields, policy, team],
  );
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
          {rows.map(({ id, time, cells, isArtifact, changes }) => (
            <Fragment key={id}>
              <tr className={isArtifact ? styles.artifact : undefined}>
                <th scope="row">
                  <Cell cell={time} isArtifact={isArtifact} />
                </th>
                {cells.map((cell) => (
                  <td key={cell.field}>
                    <Cell cell={cell} isArtifact={isArtifact} />
                  </td>
                ))}
              </tr>
              {changes.length === 0 ? null : (
                <tr className={styles.changes}>
                  <td colSpan={fields.length + 1}>
                    {changes.map((words) => (
                      <p key={words}>{keepTogether(words)}</p>
                    ))}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell: { now, was }, isArtifact }: { readonly cell: VitalsCell; readonly isArtifact: boolean }) {
  return (
    <>
      {was.map((words, index) => (
        // The same value may have stood there twice; the order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <del key={index}>{words}</del>
      ))}
      {isArtifact ? <del>{now}</del> : now}
    </>
  );
}
