import { followOnOptions, responseOf } from '@ketaguide/course';
import { formatDate } from '@ketaguide/quantities';
import { paragraph, section } from '../../rendering/layout.ts';
import { renderJudgement, renderStatement } from '../../rendering/response.ts';
import { anaCourse } from '../ana-course.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Both parts of a positive response, and what may follow it. */
export function responseScene(demo: DemoCase): Scene {
  const { terminal } = demo;
  const { state, context } = anaCourse(demo);
  const [measured] = responseOf(state).measures;
  const { entry, result } = measured?.latest ?? {};
  if (entry === undefined || result === undefined) throw new Error('the course of the demo has no response');
  const day = context.clock.day(entry.happenedAt);
  const options = followOnOptions(state, { ...context, asOf: day });
  return {
    title: 'Did it help?',
    tells: `On ${formatDate(day)}: a second score, and whether she is satisfied.`,
    shows: [
      renderJudgement(terminal, result),
      section(terminal, 'What may follow', [
        ...options.flatMap(({ result: follows, isOpen }) =>
          follows !== undefined && isOpen ? [renderStatement(terminal, follows.recommendation)] : [],
        ),
        paragraph(
          terminal,
          'Another infusion, stopping here, or something else can be chosen too: the guideline grades none of them.',
          1,
        ),
      ]),
    ],
  };
}
