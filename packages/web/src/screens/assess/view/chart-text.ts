import { type SummaryInput, summaryView } from './summary-view.ts';

/** The assessment as plain text, to be pasted into a chart: facts with their sources, what is open, all statements. */
export function chartText({ at, ...input }: SummaryInput & { readonly at: string }): string {
  const summary = summaryView(input);
  const lines = [
    `${summary.title}, ${at}`,
    summary.patient,
    ...summary.fixedNotices,
    ...summary.notices,
    '',
    'EVIDENCE',
    summary.headline,
    ...optional(summary.evidenceGrade),
    ...optional(summary.newerEvidence),
    '',
    'NOT KNOWN YET',
    ...list(summary.notKnown.map(({ name, why }) => (why === '' ? name : `${name}: ${why}`))),
    '',
    'FACTS',
    ...list(
      summary.facts.map(
        ({ name, value, source, conflict }) =>
          `${name}: ${value} (${source})${conflict === undefined ? '' : `. Differs: ${conflict}`}`,
      ),
    ),
    '',
    'STATEMENTS',
    ...list(summary.statements.map(({ subject, status, grade, id }) => `${subject}: ${status}. ${grade} [${id}]`)),
    '',
    summary.readFrom,
    summary.source,
  ];
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

const optional = (line: string | undefined): readonly string[] => (line === undefined ? [] : [line]);

const list = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ['- nothing'] : lines.map((line) => `- ${line}`);
