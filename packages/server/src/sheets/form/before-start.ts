import {
  type FindingId,
  findingById,
  forceLabels,
  limits,
  mentionedFindings,
  notKnownYet,
  type Recommendation,
  recommendations,
  type SectionId,
  sectionById,
} from '@ketaguide/guideline';
import { amountInWords } from '@ketaguide/planning';
import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { tickBox } from '../marks.ts';
import { itemName, itemsOf, peopleStatements } from '../people-items.ts';
import { bold, paragraph, words } from '../words.ts';
import { band, sideBySide } from './form-parts.ts';

/** What is settled before the start: what the guideline speaks of, and room for what the clinic asks for. */
export const beforeStart = (width: number): Content =>
  sideBySide(
    width,
    (column) => [
      band(sectionById('personnel').title, '', 'guideline'),
      tickTable(column, [
        ...peopleStatements.flatMap((statement) => [head(personTitle(statement)), ...itemsOf(statement).map(itemRow)]),
      ]),
      band('Also before the start', '', 'clinic-policy'),
      tickTable(column, [tickRow('', true), tickRow('', true), tickRow('', true)]),
    ],
    (column) => [
      band(sectionById('contraindications').title, '', 'guideline'),
      tickTable(column, statementsOf('contraindications').flatMap(mentionedItems).map(findingRow)),
      band(sectionById('testing').title, '', 'guideline'),
      tickTable(
        column,
        statementsOf('testing')
          .filter(({ metWhen }) => metWhen !== undefined)
          .flatMap((statement) => [head(testTitle(statement)), ...mentionedItems(statement).map(findingRow)]),
      ),
    ],
  );

const statementsOf = (section: SectionId): readonly Recommendation[] =>
  recommendations.filter((recommendation) => recommendation.section === section);

const personTitle = (statement: Recommendation): string =>
  statement.limits['threshold'] === undefined
    ? statement.subject
    : `${statement.subject}, above ${amountInWords(limits.monitoredSettingThreshold)}`;

/** "Baseline ECG, if so: should be used": the guideline asks for a test only where one of the rows below it is a yes. */
const testTitle = ({ subject, force }: Recommendation): string =>
  typeof force === 'string' ? `${subject}, if so: ${forceLabels[force].toLowerCase()}` : subject;

/** What a person can answer of what the statement speaks of. */
const mentionedItems = (statement: Recommendation): readonly FindingId[] =>
  mentionedFindings(statement).filter((id) => ['truth', 'choice'].includes(findingById(id).kind));

const itemRow = (id: FindingId): Row => tickRow(itemName(id));

function findingRow(id: FindingId): Row {
  const finding = findingById(id);
  if (finding.kind !== 'choice') return tickRow(finding.name);
  const choices = [...finding.choices.map(({ label }) => label), notKnownYet].map((label) => label.toLowerCase());
  return [
    paragraph(words(`${finding.name}, one of: ${choices.join(' / ')}`), { colSpan: answers.length + 1 }),
    ...rest,
  ];
}

type Row = TableCell[];

const answers = ['Yes', 'No', notKnownYet];
const rest: Row = answers.map(() => '');
const answerWidths = [24, 24, 54];
const boxSize = 6;

const tickTable = (width: number, rows: readonly Row[]): ContentTable => ({
  table: {
    widths: [width - answerWidths.reduce((sum, each) => sum + each, 0), ...answerWidths],
    body: [['', ...answers].map((label) => paragraph(words(label), { fontSize: 6.5, lineHeight: 0.9 })), ...rows],
  },
  layout: {
    hLineWidth: (row) => (row > 1 ? 0.25 : 0),
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0.4,
    paddingBottom: () => 1,
  },
});

const head = (text: string): Row => [paragraph(bold(text), { colSpan: answers.length + 1 }), ...rest];

/** A question with a box for each answer; unknown is an answer. `isBlank`: the question is written in, too. */
const tickRow = (text: string, isBlank = false): Row => [
  paragraph(words(isBlank ? ' ' : text), isBlank ? { margin: [0, 2, 0, 2] } : {}),
  ...answers.map(() => ({ ...tickBox(boxSize), margin: [2, isBlank ? 4 : 1.2, 0, 0] }) satisfies TableCell),
];
