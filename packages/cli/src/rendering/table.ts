import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../terminal.ts';
import { paragraph } from './layout.ts';

const gap = '  ';

/** Rows under a heading, each column as wide as it needs; where the terminal is too narrow, each row as a list of its own. */
export function table(
  terminal: Terminal,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  indent = 0,
): string {
  const widths = heading.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const margin = '  '.repeat(indent);
  const total = margin.length + widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1);
  if (total > terminal.width) {
    return rows
      .map((row) =>
        paragraph(
          terminal,
          row.map((cell, column) => `${terminal.style('muted', heading[column] ?? '')} ${cell}`).join(gap),
          indent,
        ),
      )
      .join('\n');
  }
  const line = (cells: readonly string[]): string =>
    `${margin}${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(gap)}`.trimEnd();
  return [terminal.style('muted', line(heading)), ...rows.map(line)].join('\n');
}

const widthOf = (text: string): number => stripVTControlCharacters(text).length;
