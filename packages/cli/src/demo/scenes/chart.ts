import { copyForChart } from '@ketaguide/course';
import { paragraph } from '../../rendering/layout.ts';
import { anaCourse } from '../ana-course.ts';
import type { DemoCase, Scene } from '../demo-case.ts';

/** Parts that are shown in full: head, plan, people, second person, given. */
const partsShown = 5;

/** The record of the infusion as text for the chart of another system, its beginning. */
export function chartScene(demo: DemoCase): Scene {
  const { terminal } = demo;
  const { state, infusion, context } = anaCourse(demo);
  const parts = copyForChart(state, infusion, context).trimEnd().split('\n\n');
  const rest = parts.slice(partsShown).map((part) => part.split('\n')[0]?.toLowerCase());
  return {
    title: 'For the chart',
    tells: 'The closed record as plain text, ready to be copied.',
    shows: [
      ...parts.slice(0, partsShown).map((part) =>
        part
          .split('\n')
          .map((line) => indented(demo, line))
          .join('\n'),
      ),
      paragraph(terminal, `… and further parts: ${rest.join(', ')}.`, 1),
    ],
  };
}

/** A line of the list hangs under its text, not under its dash. */
const indented = ({ terminal }: DemoCase, line: string): string =>
  line.startsWith('- ') ? paragraph(terminal, line.slice(2), 1, '- ') : paragraph(terminal, line, 1);
