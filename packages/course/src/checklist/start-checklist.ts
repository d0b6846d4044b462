import {
  assess,
  type FindingId,
  type Findings,
  findingById,
  mentionedFindings,
  type RecommendationId,
  type RecommendationResult,
} from '@ketaguide/guideline';
import type { ClinicPolicy } from '@ketaguide/planning';
import { openSecondChecks } from '../due/second-check.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { type ChecklistLine, entryLine, tickLine } from './checklist-line.ts';

export interface ChecklistContext {
  readonly policy: ClinicPolicy;
  /** Of the course, with its people: `courseFindings`. */
  readonly findings: Findings;
  /** ISO day. */
  readonly asOf: string;
}

/**
 * What is looked at before the start: what the guideline asks for of people, setting and tests where it applies to this
 * patient and plan; what the clinic looks at besides; the baseline vital signs and the second person.
 */
export function startChecklist(
  infusion: InfusionState,
  { policy, findings, asOf }: ChecklistContext,
): readonly ChecklistLine[] {
  const { recommendations } = assess(findings, asOf);
  const asked = recommendations.filter(
    ({ recommendation: { section, metWhen }, status }) =>
      (section === 'personnel' || section === 'testing') && metWhen !== undefined && status !== 'does-not-apply',
  );
  return [
    entryLine(
      { id: 'people', label: 'Supervising and administering clinician named', provenance: 'tool-rule' },
      infusion.people?.data.supervising != null && infusion.people.data.administering != null,
    ),
    ...asked.flatMap((result) => guidelineLines(result, infusion, findings)),
    ...policy.checklist.map(({ id, label }) =>
      tickLine({ id, label, provenance: 'clinic-policy' }, infusion.items[id]),
    ),
    entryLine(
      { id: 'baseline-vitals', label: 'Baseline vital signs', provenance: 'clinic-policy' },
      infusion.vitals.some(({ data }) => data.phase === 'baseline'),
    ),
    entryLine(
      { id: 'read-back', label: 'Second person has read bag and pump', provenance: 'tool-rule' },
      infusion.plan !== undefined && openSecondChecks(infusion, policy).every(({ purpose }) => purpose !== 'start'),
    ),
  ];
}

function guidelineLines(
  { recommendation, status }: RecommendationResult,
  infusion: InfusionState,
  findings: Findings,
): readonly ChecklistLine[] {
  const asked = recommendation.section === 'testing' ? testsOf(recommendation) : mentionedFindings(recommendation);
  return asked.flatMap((id) => {
    const finding = findingById(id);
    if (finding.kind !== 'truth') return [];
    // A training or a test is known from where it was recorded. What stands in the room is looked at now.
    const isKnown = finding.scope !== 'setting' && findings[id]?.fact?.value === 'yes';
    return [
      tickLine(
        {
          id,
          label: status === 'unknown' ? `${finding.name}, if it applies` : finding.name,
          provenance: 'guideline',
          recommendation: recommendation.id satisfies RecommendationId,
        },
        infusion.items[id],
        isKnown,
      ),
    ];
  });
}

const testsOf = (recommendation: RecommendationResult['recommendation']): readonly FindingId[] =>
  mentionedFindings(recommendation).filter((id) => {
    const finding = findingById(id);
    return finding.kind === 'truth' && finding.isTest === true;
  });
