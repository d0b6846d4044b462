import type { Findings, RecommendationId } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import { Link } from 'wouter';
import type { AnswerSheet } from '../../case/answer-sheet.ts';
import { BasisPanel } from '../../parts/basis-panel.tsx';
import { tracePath } from '../about/paths.ts';
import { basisView } from '../assess/view/basis-view.ts';
import { statementPath } from '../guideline/paths.ts';

interface StatementBasisProps {
  readonly plan: Plan;
  readonly statement: RecommendationId;
  readonly sheet: AnswerSheet;
}

/** Why a statement says what it says of this plan. */
export function StatementBasis({ plan, statement, sheet }: StatementBasisProps) {
  const result = plan.assessment.recommendations.find(({ recommendation }) => recommendation.id === statement);
  if (result === undefined) return null;
  // What the plan itself states is known too.
  const findings: Findings = {
    ...plan.context.findings,
    ...Object.fromEntries(result.because.map((fact) => [fact.finding, { fact }])),
  };
  return (
    <BasisPanel
      basis={basisView(result, findings, sheet)}
      links={
        <>
          <Link href={statementPath(statement)}>Read the statement</Link>
          <Link href={tracePath(statement)}>Trace to the source</Link>
        </>
      }
    />
  );
}
