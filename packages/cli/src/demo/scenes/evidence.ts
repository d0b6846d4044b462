import { renderSection } from '../../rendering/assessment.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** What the guideline says of infusions for her pain. */
export function evidenceScene({ terminal, assess }: DemoCase): Scene {
  const report = assess({});
  const recommendations = report.recommendations.filter(({ status }) => status === 'applies');
  return {
    title: 'Does the evidence support an infusion for this pain?',
    tells: 'Her record answers that.',
    shows: [renderSection(terminal, { ...report, recommendations }, 'indications')],
  };
}
