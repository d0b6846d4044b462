import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Terminal } from '../terminal.ts';

const step = '  ';

/** The lines of a text that is indented, and wrapped where the terminal ends. `lead` stands before its first line. */
export function paragraph(terminal: Terminal, text: string, indent = 0, lead = ''): string {
  const margin = step.repeat(indent);
  const hanging = ' '.repeat(visibleLength(lead));
  const room = Math.max(20, terminal.width - margin.length - hanging.length);
  return wrapAnsi(text, room)
    .split('\n')
    .map((line, index) => `${margin}${index === 0 ? lead : hanging}${line}`.trimEnd())
    .join('\n');
}

/** Two texts on one line, the second at the right edge; on two lines where the terminal is too narrow. */
export function sides(terminal: Terminal, left: string, right: string, indent = 0): string {
  const margin = step.repeat(indent);
  const gap = terminal.width - margin.length - visibleLength(left) - visibleLength(right);
  if (gap >= 2) return `${margin}${left}${' '.repeat(gap)}${right}`;
  return `${paragraph(terminal, left, indent)}\n${paragraph(terminal, right, indent + 1)}`;
}

/** Rows of a name and a text; the texts begin in one column and wrap inside it. */
export function definitions(
  terminal: Terminal,
  rows: readonly (readonly [name: string, text: string])[],
  indent = 0,
): string {
  const longest = Math.max(0, ...rows.map(([name]) => visibleLength(name)));
  const column = Math.min(longest, Math.floor(terminal.width / 3));
  return rows
    .map(([name, text]) => {
      const muted = terminal.style('muted', name);
      const pad = column - visibleLength(name);
      if (pad >= 0) return paragraph(terminal, text, indent, `${muted}${' '.repeat(pad)}${step}`);
      return `${paragraph(terminal, muted, indent)}\n${paragraph(terminal, text, indent, ' '.repeat(column + step.length))}`;
    })
    .join('\n');
}

/** A heading with what stands under it. Nothing under it: nothing at all. */
export function section(terminal: Terminal, title: string, body: readonly string[]): string {
  const shown = body.filter((part) => part !== '');
  return shown.length === 0 ? '' : [terminal.style('heading', title), ...shown].join('\n');
}

/** Parts of a page with an empty line between them; empty parts are left out. */
export const page = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const visibleLength = (text: string): number => stripVTControlCharacters(text).length;
