import { answerSource, describeValue, type Fact, findingById, type Hint, originOf } from '@ketaguide/guideline';
import { formatDate, noBreakSpace } from '@ketaguide/quantities';
import type { Terminal } from '../terminal.ts';
import { paragraph } from './layout.ts';

/** A fact with where it was read, and what the record says against it. */
export const renderFact = (terminal: Terminal, fact: Fact, indent: number, lead: string): string =>
  [
    paragraph(terminal, factInWords(fact), indent, lead),
    ...(fact.conflictsWith ?? []).map((contrary) =>
      paragraph(
        terminal,
        `${terminal.style('settle', 'The record says otherwise:')} ${factInWords(contrary)}`,
        indent,
        ' '.repeat(lead.length),
      ),
    ),
    ...(fact.hints ?? []).map((hint) =>
      paragraph(
        terminal,
        `${terminal.style('settle', 'On record too:')} ${hintInWords(hint)}`,
        indent,
        ' '.repeat(lead.length),
      ),
    ),
  ].join('\n');

/** "Target pain: CRPS (Condition/1, 3 Mar 2024; Complex regional pain syndrome I)". */
export function factInWords(fact: Fact): string {
  const { finding, value, note } = fact;
  const said = `${findingById(finding).name}: ${describeValue(finding, value)}`;
  return `${said} (${[whence(fact), note].filter((part) => part !== undefined).join('; ')})`;
}

function whence(fact: Fact): string {
  const source = fact.source === answerSource ? 'answered' : fact.source;
  const read = fact.date === undefined ? source : `${source}, ${dateInWords(fact.date)}`;
  switch (originOf(fact)) {
    case 'default':
      return 'unless somebody says otherwise';
    case 'implied':
      return fact.impliedBy === undefined ? read : `follows from ${findingById(fact.impliedBy).name}, ${read}`;
    case 'entered':
    case 'record':
      return read;
  }
}

/** The date as a person writes it, on one line; what is no date stays as the record has it. */
export function dateInWords(date: string): string {
  try {
    return formatDate(date).replaceAll(' ', noBreakSpace);
  } catch {
    return date;
  }
}

/** What the record suggests without settling it: its name, where it stands and why it does not settle. */
export function hintInWords({ display, source, date, why }: Hint): string {
  const when = date === undefined ? '' : `, ${dateInWords(date)}`;
  return `${display} (${source}${when}): ${why}`;
}
