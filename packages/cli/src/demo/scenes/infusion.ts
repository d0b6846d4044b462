import { formatGiven, givenAt, infusionSummary, type SummaryLine, type SummarySectionId } from '@ketaguide/course';
import { definitions, paragraph, section } from '../../rendering/layout.ts';
import { type AnaCourse, anaCourse } from '../ana-course.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Four hours in a table: what happened, and how much had been given by then. */
export function infusionScene(demo: DemoCase): Scene {
  const { terminal } = demo;
  const course = anaCourse(demo);
  return {
    title: 'The infusion',
    tells:
      'Nausea once, then an hour at a lower rate. What has been given follows from the entries alone. Of the vital signs, those of each full hour are shown. This record does not monitor the patient.',
    shows: [
      definitions(terminal, [[row('time', 'given'), ''], ...happenings(course)]),
      section(
        terminal,
        'At the stop',
        linesOf(course, 'given')
          .filter(({ at }) => at === undefined)
          .map(({ text }) => paragraph(terminal, text, 1)),
      ),
    ],
  };
}

/** Rows of "11:00   35 mg" and "Nausea, moderate: Rate lowered", in the order of time. */
function happenings(course: AnaCourse): readonly (readonly [time: string, text: string])[] {
  const { infusion, context } = course;
  const started = infusion.started?.happenedAt ?? '';
  return [...linesOf(course, 'vital-signs'), ...linesOf(course, 'adverse-events'), ...linesOf(course, 'pump')]
    .flatMap(({ at, text }) => (at === undefined ? [] : [{ at, text }]))
    .filter(({ at }) => at >= started && at.slice(14, 16) === '00')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, text }) => {
      const given = formatGiven(givenAt(infusion, at).infused, context.policy, { ascii: true });
      return [row(context.clock.time(at), given), text];
    });
}

const row = (time: string, given: string): string => `${time.padEnd(5)}  ${given.padStart(6)}`;

const linesOf = ({ state, infusion, context }: AnaCourse, id: SummarySectionId): readonly SummaryLine[] =>
  infusionSummary(state, infusion, context).sections.find((part) => part.id === id)?.lines ?? [];
