import type { Entry, MeasuredResponse } from '@ketaguide/course';
import { recommendationById, rulesVersion } from '@ketaguide/guideline';
import { formatDate, formatPercent, formatQuantity } from '@ketaguide/quantities';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import styles from './respond.module.css';

interface ResponseBasisProps {
  readonly measured: MeasuredResponse | undefined;
  readonly satisfaction: Entry<'satisfaction-recorded'> | undefined;
}

/** What the response was worked out from, and whose time point it is. */
export function ResponseBasis({ measured, satisfaction }: ResponseBasisProps) {
  const { policy } = useRecordedCourse();
  const statement = recommendationById('response.positive');
  const result = measured?.latest?.result;
  return (
    <>
      <h2>Basis</h2>
      {statement === undefined ? null : (
        <p className={styles.gap}>
          {statement.statement}
          <span className={styles.stamp}>
            {statement.id} · our own words · rules {rulesVersion}
          </span>
        </p>
      )}
      <h3 className={styles.gap}>What was used</h3>
      <table className={styles.used}>
        <tbody>
          <Row name="Baseline" value={measured?.baseline?.data.score} day={measured?.baseline?.happenedAt} />
          <Row name="Follow-up" value={measured?.latest?.entry.data.score} day={measured?.latest?.entry.happenedAt} />
          <tr>
            <th scope="row">Decrease</th>
            <td>{result?.percentDecrease == null ? 'not known yet' : formatPercent(result.percentDecrease)}</td>
            <td>compared unrounded</td>
          </tr>
          <Row name="Satisfied" value={satisfaction?.data.satisfied} day={satisfaction?.happenedAt} />
        </tbody>
      </table>
      <h3 className={styles.gap}>Time point</h3>
      <p>
        The guideline names no time point. Your clinic asks after {formatQuantity(policy.responseAfter)}.{' '}
        <ProvenanceChip provenance="clinic-policy" />
      </p>
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: number | string | undefined;
  readonly day: string | undefined;
}

function Row({ name, value, day }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value ?? 'not known yet'}</td>
      <td>{day === undefined ? '' : formatDate(dayOf(day))}</td>
    </tr>
  );
}
