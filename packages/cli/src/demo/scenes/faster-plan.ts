import { renderSection } from '../../rendering/assessment.ts';
import { renderPlanInShort } from '../../rendering/plan/plan.ts';
import { anaDoses } from '../ana-sample.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Above the threshold the setting comes into play. */
export function fasterPlanScene({ terminal, assess, plan, answersForPlan }: DemoCase): Scene {
  const { rateMgPerKgPerH } = anaDoses.faster;
  const report = assess(answersForPlan, {
    'planned-infusion-rate': {
      fact: {
        finding: 'planned-infusion-rate',
        value: { value: rateMgPerKgPerH, unit: 'mg/kg/h' },
        source: 'from the plan',
      },
    },
  });
  const recommendations = report.recommendations.filter(({ id }) => id === 'personnel.setting');
  return {
    title: 'Or faster?',
    tells: 'A higher rate asks for more around her.',
    shows: [
      renderPlanInShort(terminal, plan(anaDoses.faster)),
      renderSection(terminal, { ...report, recommendations }, 'personnel'),
    ],
  };
}
