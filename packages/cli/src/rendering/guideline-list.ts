import { type Recommendation, type Section, sections } from '@ketaguide/guideline';
import type { Terminal } from '../terminal.ts';
import { gradeTag } from './grade-tag.ts';
import { keepUnits } from './keep-units.ts';
import { page, paragraph, section, sides } from './layout.ts';

/** The statements, each under its group, with grade and certainty. */
export const renderStatements = (terminal: Terminal, chosen: readonly Recommendation[]): string =>
  page(
    sections.map((group) =>
      renderGroup(
        terminal,
        group,
        chosen.filter(({ section }) => section === group.id),
      ),
    ),
  );

const renderGroup = (terminal: Terminal, { title }: Section, members: readonly Recommendation[]): string =>
  section(
    terminal,
    title,
    members.map((recommendation) => renderStatement(terminal, recommendation)),
  );

const renderStatement = (terminal: Terminal, recommendation: Recommendation): string =>
  [
    sides(terminal, terminal.style('link', recommendation.id), gradeTag(recommendation), 1),
    paragraph(terminal, keepUnits(recommendation.statement), 2),
  ].join('\n');
