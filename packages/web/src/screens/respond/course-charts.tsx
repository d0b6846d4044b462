import type { MeasuredResponse } from '@ketaguide/course';
import { limits, type Measure } from '@ketaguide/guideline';
import { formatDate, formatPercent, formatQuantity } from '@ketaguide/quantities';
import { ResponseChart } from '../../charts/response-chart.tsx';
import { dayOf } from '../../recorded-course/clock-words.ts';
import layout from '../../recorded-course/record-page.module.css';
import { useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import styles from './respond.module.css';
import { benefitWords } from './view/benefit-words.ts';
import { infusionScores } from './view/infusion-scores.ts';

interface CourseChartsProps {
  readonly measure: Measure;
  readonly measured: MeasuredResponse | undefined;
}

/** Every infusion of the course with its scores, on the same axes beside each other. */
export function CourseCharts({ measure, measured }: CourseChartsProps) {
  const { state } = useRecordedCourse();
  const infusions = infusionScores(state, measure, measured);
  if (infusions.length === 0) return null;
  const weeks = formatQuantity(limits.complexRegionalPainSyndromeBenefit);
  return (
    <section>
      <div className={layout.heading}>
        <h2>Course</h2>
        <span className="small muted">
          {measure.name}. Dotted: {formatPercent(limits.responsePercentDecrease.value)} lower, and {weeks}: the evidence
          for CRPS reaches that far.
        </span>
      </div>
      <div className={styles.multiples}>
        {infusions.map(({ number, startedAt, words, benefit, data }) => (
          <div key={number}>
            <h3>Infusion {number}</h3>
            <p className="small muted">
              {formatDate(dayOf(startedAt))}. {words} {benefitWords(benefit)}
            </p>
            <ResponseChart data={data} label={`Scores after infusion ${number}: ${words} ${benefitWords(benefit)}`} />
          </div>
        ))}
      </div>
    </section>
  );
}
