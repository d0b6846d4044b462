import { renderPlanInShort } from '../../rendering/plan/plan.ts';
import { anaDoses } from '../ana-sample.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** At the same rate for four hours, nothing fails. */
export const longerPlanScene = ({ terminal, plan }: DemoCase): Scene => ({
  title: 'Twice as long',
  tells: 'At the same rate: every check on dose and bag is clear.',
  shows: [renderPlanInShort(terminal, plan(anaDoses.longer))],
});
