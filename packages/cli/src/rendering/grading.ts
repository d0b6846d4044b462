import { certaintyLabels, grading } from '@ketaguide/guideline';
import type { Terminal } from '../terminal.ts';
import { definitions, page, paragraph, section } from './layout.ts';

/** The grading scheme, with the note that it is not the guideline's own wording. */
export const renderGrading = (terminal: Terminal): string =>
  page([
    terminal.style('heading', 'Grading'),
    paragraph(terminal, grading.note),
    section(terminal, 'Grades', [
      definitions(
        terminal,
        grading.grades.map(({ grade, meaning, suggestion }) => [`Grade ${grade}`, `${meaning} ${suggestion}`] as const),
        1,
      ),
    ]),
    section(terminal, 'Certainty', [
      definitions(
        terminal,
        grading.certainties.map(({ certainty, meaning }) => [certaintyLabels[certainty], meaning] as const),
        1,
      ),
    ]),
    section(
      terminal,
      'Read with care',
      grading.cautions.map((caution) => paragraph(terminal, caution, 1, '- ')),
    ),
    paragraph(terminal, terminal.style('muted', `${grading.source}. ${grading.sourceUrl}`)),
  ]);
