import { responseOf } from '@ketaguide/course';
import { measures } from '@ketaguide/guideline';
import { useState } from 'react';
import { ActionBar } from '../../parts/action-bar.tsx';
import { Rail } from '../../parts/rail.tsx';
import { CourseHeader } from '../../recorded-course/course-header.tsx';
import layout from '../../recorded-course/record-page.module.css';
import { nameOf, useRecordedCourse } from '../../recorded-course/recorded-course.tsx';
import { CopyButton } from '../../shell/copy-button.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import { CourseCharts } from './course-charts.tsx';
import { FollowOn } from './follow-on.tsx';
import { ResponseBasis } from './response-basis.tsx';
import { ResponseHero } from './response-hero.tsx';
import { ScoreForm } from './score-form.tsx';
import { benefitDefinition, benefitWords } from './view/benefit-words.ts';
import { infusionScores } from './view/infusion-scores.ts';
import { responseForChart } from './view/response-for-chart.ts';
import { responseWords } from './view/response-words.ts';

/** Scores before and after, the two parts of the response, the course, and what may follow. */
export function Response() {
  const heading = usePage('Respond');
  const recorded = useRecordedCourse();
  const { state, policy } = recorded;
  const response = responseOf(state);
  const [chosen, setChosen] = useState<string>();
  const measure = measures.find(({ id }) => id === (chosen ?? response.measures[0]?.measure.id)) ?? measures[0];
  const measured = response.measures.find((each) => each.measure.id === measure?.id);
  const words = responseWords(measured, state, policy);
  if (measure === undefined) return null;
  const last = infusionScores(state, measure, measured).at(-1);
  return (
    <>
      <CourseHeader />
      <main id="main" className={layout.page}>
        <div className={layout.work}>
          <ResponseHero words={words} headingRef={heading} />
          <ScoreForm measure={measure} measured={measured} satisfaction={response.satisfaction} onMeasure={setChosen} />
          <CourseCharts measure={measure} measured={measured} />
          <FollowOn />
          <Footer />
        </div>
        <Rail label="Basis" whenNarrow="below">
          <ResponseBasis measure={measure} measured={measured} satisfaction={response.satisfaction} />
        </Rail>
      </main>
      <ActionBar
        actions={
          <CopyButton
            look="outlined"
            label="Copy for chart"
            done="Copied"
            text={() =>
              responseForChart(state, {
                result: words.forChart,
                benefit: `${benefitWords(last?.benefit ?? { kind: 'not-known' })} ${benefitDefinition}`,
                measured,
                satisfaction: response.satisfaction,
                nameOf: (id) => nameOf(recorded, id),
              })
            }
          />
        }
      >
        <span role="status">{words.state}</span>
      </ActionBar>
    </>
  );
}
