import { page, paragraph } from '../rendering/layout.ts';
import type { Terminal } from '../terminal.ts';
import { type DemoCase, demoCase, type Scene } from './demo-case.ts';
import { chartScene } from './scenes/chart.ts';
import { evidenceScene } from './scenes/evidence.ts';
import { expectedCurveScene } from './scenes/expected-curve.ts';
import { fasterPlanScene } from './scenes/faster-plan.ts';
import { infusionScene } from './scenes/infusion.ts';
import { longerPlanScene } from './scenes/longer-plan.ts';
import { openQuestionsScene } from './scenes/open-questions.ts';
import { readBackScene } from './scenes/read-back.ts';
import { recordScene } from './scenes/record.ts';
import { responseScene } from './scenes/response.ts';
import { settledQuestionsScene } from './scenes/settled-questions.ts';
import { signatureScene } from './scenes/signature.ts';
import { tooShortPlanScene } from './scenes/too-short-plan.ts';

/** The story in its order: Assess, Plan, Check, Infuse, Respond, and the text for the chart. */
const scenes: readonly ((demo: DemoCase) => Scene)[] = [
  recordScene,
  evidenceScene,
  openQuestionsScene,
  settledQuestionsScene,
  tooShortPlanScene,
  longerPlanScene,
  expectedCurveScene,
  fasterPlanScene,
  signatureScene,
  readBackScene,
  infusionScene,
  responseScene,
  chartScene,
];

/** The two-minute story of one patient, scene by scene, on that day. */
export function demoScenes(terminal: Terminal, today: string): readonly string[] {
  const demo = demoCase(terminal, today);
  return [
    ...scenes.map((scene, index) => {
      const { title, tells, shows } = scene(demo);
      const head = [terminal.style('heading', `${index + 1}. ${title}`), paragraph(terminal, tells)].join('\n');
      return page([head, ...shows]);
    }),
    paragraph(
      terminal,
      'That was the demo. "ketaguide assess", "ketaguide plan" and "ketaguide simulate" do the same for a record and a regimen of yours, and "ketaguide serve --open" shows it in the app.',
    ),
  ];
}
