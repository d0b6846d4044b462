import type { Entry, MeasuredResponse } from '@ketaguide/course';
import { type Measure, recommendationById, rulesVersion } from '@ketaguide/guideline';
import { formatDate, formatPercent, formatQuantity } from '@ketaguide/quantities';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { CarriedForward } from './carried-forward.tsx';
import styles from './respond.module.css';
import { benefitDefinition, benefitWords } from './view/benefit-words.ts';
import { infusionScores } from './view/infusion-scores.ts';

interface ResponseBasisProps {
  readonly measure: Measure;
  readonly measured: MeasuredResponse | undefined;
  readonly satisfaction: Entry<'satisfaction-recorded'> | undefined;
}

/** What the response was worked out from, and whose time point it is. */
export function ResponseBasis({ measure, measured, satisfaction }: ResponseBasisProps) {
  const { policy, state } = useRecordedCourse();
  const last = infusionScores(state, measure, measured).at(-1);
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
          <Row name="Baseline" value={measured?.baseline?.data.score} entry={measured?.baseline} />
          <Row name="Follow-up" value={measured?.latest?.entry.data.score} entry={measured?.latest?.entry} />
          <tr>
            <th scope="row">Decrease</th>
            <td>{result?.percentDecrease == null ? 'not known yet' : formatPercent(result.percentDecrease)}</td>
            <td>compared unrounded</td>
          </tr>
          <Row name="Satisfied" value={satisfaction?.data.satisfied} entry={satisfaction} />
        </tbody>
      </table>
      <h3 className={styles.gap}>Duration of benefit</h3>
      <p>{last === undefined ? 'Not known yet.' : benefitWords(last.benefit)}</p>
      <p className="small muted">
        {benefitDefinition} Between two scores nobody knows. <ProvenanceChip provenance="tool-rule" />
      </p>
      <h3 className={styles.gap}>Time point</h3>
      <p>
        The guideline names no time point. Your clinic asks after {formatQuantity(policy.responseAfter)}.{' '}
        <ProvenanceChip provenance="clinic-policy" />
      </p>
      <CarriedForward />
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: number | string | undefined;
  readonly entry: Pick<Entry, 'happenedAt' | 'author'> | undefined;
}

function Row({ name, value, entry }: RowProps) {
  const recorded = useRecordedCourse();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{value ?? 'not known yet'}</td>
      <td>{entry === undefined ? '' : `${formatDate(dayOf(entry.happenedAt))}, ${nameOf(recorded, entry.author)}`}</td>
    </tr>
  );
}
