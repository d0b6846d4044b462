import { isAboutPatient, renderQuestions } from '../../rendering/questions.ts';
import { saidInTheInterview } from '../ana-sample.ts';
import { answersShown } from '../answers-shown.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** What nobody knows yet, after she was asked what no record knows. */
export function openQuestionsScene(demo: DemoCase): Scene {
  const open = demo.assess(saidInTheInterview).questions.filter(isAboutPatient);
  return {
    title: 'What must be settled first?',
    tells: `Ana is asked what no record knows. Two things stay open, her heart and her liver, with ${open.length} questions about them. Unknown is never read as no.`,
    shows: [answersShown(demo, saidInTheInterview), renderQuestions(demo.terminal, open)],
  };
}
