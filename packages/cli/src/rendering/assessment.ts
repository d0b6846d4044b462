import type { AssessmentReport, ReportedRecommendation } from '@ketaguide/fhir';
import { recommendationById, type SectionId, sectionById, sections, validationNotice } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { Terminal } from '../terminal.ts';
import { renderAssessedRecommendation } from './assessed-recommendation.ts';
import { page, paragraph, section } from './layout.ts';
import { printable } from './printable.ts';
import { howToAnswer, renderQuestions } from './questions.ts';
import { renderReceipt } from './receipt.ts';
import { subjectInWords } from './subject.ts';

/**
 * What a clinician looks for first: the evidence, what speaks against it, the tests; then all the rest, whose statements
 * stay short until there is a plan.
 */
const firstSections: readonly SectionId[] = ['indications', 'contraindications', 'testing'];

const sectionsInOrder = [
  ...firstSections.flatMap((id) => sections.filter((candidate) => candidate.id === id)),
  ...sections.filter(({ id }) => !firstSections.includes(id)),
];

/** A whole assessment, for reading. */
export function renderAssessment(
  terminal: Terminal,
  unsafeReport: AssessmentReport,
  { isVerbose }: { readonly isVerbose: boolean },
): string {
  const report = printable(unsafeReport);
  return page([
    renderSubject(terminal, report),
    renderNotices(terminal, report),
    ...sectionsInOrder.map(({ id }) => renderSection(terminal, report, id)),
    renderQuestions(terminal, report.questions),
    howToAnswer(terminal, report.questions),
    renderReceipt(terminal, report.receipt, isVerbose),
    renderFooter(terminal, report),
  ]);
}

/** Who is assessed, and for which day. */
export const renderSubject = (terminal: Terminal, report: AssessmentReport): string =>
  [
    paragraph(terminal, terminal.style('heading', subjectInWords(report))),
    paragraph(terminal, terminal.style('muted', `Assessed for ${formatDate(report.asOf)}`)),
  ].join('\n');

/** What the reader must know before reading anything else. */
const renderNotices = (terminal: Terminal, { notices }: AssessmentReport): string =>
  notices.map(({ text }) => paragraph(terminal, terminal.style('settle', text), 0, '! ')).join('\n');

/** One group of statements, what applies before what is not known, and that before what does not apply. */
export function renderSection(terminal: Terminal, { recommendations }: AssessmentReport, id: SectionId): string {
  const members = recommendations
    .filter((result) => recommendationById(result.id)?.section === id)
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const withStatement = firstSections.includes(id);
  return section(
    terminal,
    sectionById(id).title,
    members.map((result) => renderAssessedRecommendation(terminal, result, { withStatement })),
  );
}

const order: readonly ReportedRecommendation['status'][] = ['applies', 'unknown', 'does-not-apply'];

const renderFooter = (terminal: Terminal, { guideline }: AssessmentReport): string =>
  paragraph(
    terminal,
    terminal.style(
      'muted',
      `Rules ${guideline.rulesVersion}. ${validationNotice} This informs a decision; it makes none.`,
    ),
  );
