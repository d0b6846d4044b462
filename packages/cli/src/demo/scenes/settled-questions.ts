import { renderSection } from '../../rendering/assessment.ts';
import { saidInTheInterview, settledToday } from '../ana-sample.ts';
import { answersShown } from '../answers-shown.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** The two unknowns are settled: an ECG, and a look at her liver. */
export function settledQuestionsScene(demo: DemoCase): Scene {
  const given = settledToday(demo.today);
  const settled = demo.assess({ ...saidInTheInterview, ...given });
  return {
    title: 'Heart and liver are settled',
    tells: 'An answer decides, and what the record says stays beside it.',
    shows: [
      answersShown(demo, given),
      renderSection(demo.terminal, settled, 'contraindications'),
      renderSection(demo.terminal, settled, 'testing'),
    ],
  };
}
