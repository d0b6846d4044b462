import {
  certaintyLabels,
  overview,
  type Recommendation,
  recommendations,
  validationNotice,
} from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import { type AnswerSheet, whysNotKnown } from '../../../case/answer-sheet.ts';
import type { CaseHeading } from '../../../case/case-heading.ts';
import { dateOrText } from '../../../case/case-heading.ts';
import type { OpenCase } from '../../../case/case-state.ts';
import { type AssessView, newerEvidence } from './assess-view.ts';
import { rulesStamp } from './basis-view.ts';
import { type FactRow, lowerFirst } from './fact-row.ts';
import { headlineOf } from './headline.ts';
import { consequenceOf, statementNaming } from './question.ts';
import { receiptSummary } from './receipt-view.ts';
import { statusWords } from './status-words.ts';

/** A fact with its value and where it comes from. */
export interface SummaryFact {
  readonly name: string;
  readonly value: string;
  readonly source: string;
  /** What the record says otherwise, and why the answer differs. */
  readonly conflict: string | undefined;
}

export interface SummaryStatement {
  readonly subject: string;
  readonly status: string;
  readonly grade: string;
  readonly id: string;
}

/** The assessment on one page: for print, and as plain text for the chart. */
export interface Summary {
  readonly title: string;
  readonly patient: string;
  /** What stands over every screen and every print: that it is a sample, and that nobody has validated the content. */
  readonly fixedNotices: readonly string[];
  /** What must be read before anything else about this patient. */
  readonly notices: readonly string[];
  readonly headline: string;
  readonly evidenceGrade: string | undefined;
  readonly newerEvidence: string | undefined;
  readonly facts: readonly SummaryFact[];
  readonly notKnown: readonly { readonly name: string; readonly why: string }[];
  readonly statements: readonly SummaryStatement[];
  readonly readFrom: string;
  readonly source: string;
}

export interface SummaryInput {
  readonly view: AssessView;
  readonly sheet: AnswerSheet;
  readonly openCase: OpenCase;
  readonly heading: CaseHeading;
}

export function summaryView({ view, openCase, heading }: SummaryInput): Summary {
  const rows = allRows(view);
  const { evidence } = view;
  const newest = evidence && newerEvidence(evidence.recommendation.id).newest;
  return {
    title: `${overview.title}: assessment for ${formatDate(openCase.asOf)}`,
    patient: [[heading.name, heading.age].filter(Boolean).join(', '), ...heading.details].join(' · '),
    fixedNotices: [...(openCase.isSample ? ['Sample, not a real person.'] : []), validationNotice],
    notices: noticesOf(view, openCase),
    headline: headlineOf(view),
    evidenceGrade: evidence && `${gradeWords(evidence.recommendation)} (${evidence.recommendation.id})`,
    newerEvidence: newest && `Newer evidence, ${formatDate(newest.date)}: ${newest.title}. ${newest.text}`,
    facts: rows.filter(({ isKnown }) => isKnown).map(summaryFact),
    notKnown: rows
      .filter((row) => !row.isKnown && isWorthAsking(row, view))
      .map((row) => ({ name: row.finding.name, why: whyWords(row) })),
    statements: view.statements.map((result) => ({
      subject: result.recommendation.subject,
      status: statusWords(result),
      grade: gradeWords(result.recommendation),
      id: result.recommendation.id,
    })),
    readFrom: openCase.record === undefined ? 'Entered by hand.' : `${receiptSummary(openCase.record.receipt)}.`,
    source: `${overview.citation}. ${overview.currency} ${recommendations.length} statements in our own words, ${rulesStamp}.`,
  };
}

function noticesOf(view: AssessView, { record }: OpenCase): readonly string[] {
  const died = record?.subject.deceased === undefined ? [] : [diedWords(record.subject.deceasedDate)];
  return [...died, ...view.notices.map(({ text }) => text)];
}

/** What is said of a patient who, by the record, has died. */
export const diedWords = (date: string | undefined): string =>
  `According to the record, this patient has died${date === undefined ? '' : ` on ${dateOrText(date)}`}.`;

/** Every finding once, in the order of the screen. */
function allRows(view: AssessView): readonly FactRow[] {
  const grouped = [view.contraindications, view.tests, view.beforeInfusion, view.afterInfusion].flat();
  const rows = [view.pain, ...view.person, ...grouped.flatMap((group) => group.rows)];
  return [...new Map(rows.map((row) => [row.finding.id, row])).values()];
}

/** An unknown that changes nothing any more is left out: the page says what still matters. */
const isWorthAsking = ({ finding }: FactRow, view: AssessView): boolean =>
  view.assessment.questions.some((question) => question.finding === finding.id);

function summaryFact({ finding, value, source, conflicts, given }: FactRow): SummaryFact {
  const reason = given?.kind === 'known' ? given.reason : undefined;
  const differing = conflicts.map((conflict) => `${conflict.source}: ${lowerFirst(conflict.value)}`).join('; ');
  return {
    name: finding.name,
    value,
    source,
    conflict: differing === '' ? undefined : `${differing}. ${reason === undefined ? 'No reason given yet' : reason}.`,
  };
}

function whyWords({ finding, given, hints }: FactRow): string {
  const why = given?.kind === 'not-known' ? whysNotKnown.find(({ value }) => value === given.why)?.label : undefined;
  if (why !== undefined) return why;
  if (hints.length > 0) return `On record: ${hints.map(({ display }) => display).join('; ')}`;
  const consequence = consequenceOf(statementNaming(finding.id));
  return consequence.length <= longestConsequence ? consequence : '';
}

/** A consequence that is a whole statement stands among the statements already. */
const longestConsequence = 48;

const gradeWords = ({ grade, certainty }: Recommendation): string =>
  `Grade ${grade} · certainty ${certaintyLabels[certainty]}`;
