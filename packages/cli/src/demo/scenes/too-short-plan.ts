import { renderPlanInShort } from '../../rendering/plan/plan.ts';
import { anaDoses, peopleThere } from '../ana-sample.ts';
import { answersShown } from '../answers-shown.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** The guideline's own lower rate for two hours misses its own least total. */
export const tooShortPlanScene = (demo: DemoCase): Scene => ({
  title: 'A first plan',
  tells: 'The lower end of the range, for two hours. Who supervises and who gives it is answered too.',
  shows: [answersShown(demo, peopleThere), renderPlanInShort(demo.terminal, demo.plan(anaDoses.tooShort))],
});
