import {
  type AskedFinding,
  type Assessment,
  annotationsFor,
  askedFindingById,
  askedFindings,
  assess,
  combineFindings,
  type FindingId,
  type Findings,
  mentionedFindings,
  type Notice,
  type RecommendationId,
  type RecommendationResult,
  type SectionId,
} from '@ketaguide/guideline';
import { type AnswerSheet, answersOf } from '../../../case/answer-sheet.ts';
import { type FactRow, factRow } from './fact-row.ts';

/** A statement with the facts that it looks at. */
export interface StatementGroup {
  readonly result: RecommendationResult;
  readonly rows: readonly FactRow[];
}

/** Everything that Assess shows, worked out from what is known and what was entered. */
export interface AssessView {
  readonly assessment: Assessment;
  readonly findings: Findings;
  readonly notices: readonly Notice[];
  /** The indication that speaks of this pain; undefined while the pain is not known, or not one of the guideline's. */
  readonly evidence: RecommendationResult | undefined;
  readonly pain: FactRow;
  /** The findings worth settling before anything else, worst consequence first. */
  readonly settleFirst: readonly FindingId[];
  readonly contraindications: readonly StatementGroup[];
  readonly tests: readonly StatementGroup[];
  readonly person: readonly FactRow[];
  readonly beforeInfusion: readonly StatementGroup[];
  readonly afterInfusion: readonly StatementGroup[];
  readonly statements: readonly RecommendationResult[];
  /** Answers that differ from the record, and for which nobody has said why. */
  readonly reasonsNeeded: number;
}

/** The scopes whose questions belong to Assess; the others are asked when a plan is made or a response is recorded. */
const assessScopes: readonly AskedFinding['scope'][] = ['patient', 'tests'];

const personFindings: readonly FindingId[] = ['age', 'sex', 'weight', 'pain-score-baseline'];

/**
 * @param recorded what the record says
 * @param sheet what was entered
 * @param asOf the ISO date for which it holds
 */
export function assessView(recorded: Findings, sheet: AnswerSheet, asOf: string): AssessView {
  const findings = combineFindings(recorded, answersOf(sheet));
  const assessment = assess(findings, asOf);
  const row = (id: FindingId) => rowOf(id, findings, sheet);
  const groups = (...sections: readonly SectionId[]) =>
    assessment.recommendations
      .filter(({ recommendation }) => sections.includes(recommendation.section))
      .map((result) => ({ result, rows: groupFindings(result).map(row) }));
  const questions = assessment.questions
    .map(({ finding }) => finding)
    .filter((id) => assessScopes.some((scope) => scope === askedFindingById(id)?.scope));
  return {
    assessment,
    findings,
    notices: assessment.notices,
    evidence: assessment.recommendations.find(
      ({ recommendation, status }) => recommendation.section === 'indications' && status === 'applies',
    ),
    pain: row('target-pain'),
    settleFirst: questions.filter((id) => id !== 'target-pain'),
    contraindications: groups('contraindications'),
    tests: groups('testing'),
    person: personFindings.map(row),
    beforeInfusion: groups('dosing', 'personnel'),
    afterInfusion: groups('response', 'follow-on'),
    statements: assessment.recommendations,
    reasonsNeeded: askedFindings.filter(({ id }) => row(id).needsReason).length,
  };
}

function rowOf(id: FindingId, findings: Findings, sheet: AnswerSheet): FactRow {
  const finding = askedFindingById(id);
  if (finding === undefined) throw new Error(`finding "${id}" cannot be answered`);
  return factRow(finding, findings, sheet);
}

/** The findings that a statement's group shows. What belongs to the person, or to another statement, stands there. */
function groupFindings({ recommendation }: RecommendationResult): readonly FindingId[] {
  if (recommendation.force === 'no-testing-needed') return [];
  return mentionedFindings(recommendation).filter((id) => !personFindings.includes(id));
}

/** The newest evidence beside a statement, and how much more there is. */
export function newerEvidence(id: RecommendationId) {
  const newer = annotationsFor(id)
    .filter(({ kind }) => kind === 'newer')
    .toSorted((a, b) => b.date.localeCompare(a.date));
  return { newest: newer[0], more: Math.max(0, newer.length - 1) };
}

export const resultOf = (view: AssessView, id: RecommendationId): RecommendationResult | undefined =>
  view.statements.find(({ recommendation }) => recommendation.id === id);
