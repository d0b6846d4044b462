import { describeValue, type FindingId, type Findings, findingById, type KnownValue } from '@ketaguide/guideline';
import type { SignedPlan, StaleBecause } from '@ketaguide/planning';
import type { AnyEntry } from '../events/entry.ts';
import { answersOf } from '../findings/course-findings.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';

/** Something that is no longer as it was when the plan was signed. */
export interface PlanChange {
  readonly because: StaleBecause;
  /** "Pregnancy is now: yes." */
  readonly message: string;
}

/** The versions that somebody works with now. */
export interface Versions {
  readonly rulesVersion: string;
  readonly policyVersion: string;
}

/**
 * What changed after a plan was signed: answers, the record and the weight by their values, the guideline's definition
 * and the clinic's policy by their versions. A plan with a change has to be signed again before the start.
 */
export function planChanges(
  state: CourseState,
  { plan }: Pick<InfusionState, 'plan'>,
  { rulesVersion, policyVersion }: Versions,
): readonly PlanChange[] {
  if (plan === undefined) return [];
  const signed = plan.data.plan;
  const { enteredAt } = plan;
  const versions: readonly (PlanChange | false)[] = [
    signed.rulesVersion !== rulesVersion && {
      because: 'rules',
      message: `The guideline's definition is now version ${rulesVersion}; the plan was signed under ${signed.rulesVersion}.`,
    },
    signed.policy.version !== policyVersion && {
      because: 'policy',
      message: `The clinic's policy is now version ${policyVersion}; the plan was signed under ${signed.policy.version}.`,
    },
  ];
  return [
    ...inputChanges(state, signed, (entry) => entry.enteredAt > enteredAt),
    ...versions.filter((change) => change !== false),
  ];
}

/** The inputs of a plan that entries say otherwise, among the entries that its author had not seen. */
export function inputChanges(
  state: CourseState,
  { input }: SignedPlan,
  isLater: (entry: AnyEntry) => boolean,
): readonly PlanChange[] {
  const planned = input.findings ?? {};
  const changed = (id: FindingId, value: KnownValue | undefined): readonly PlanChange[] =>
    isSame(value, planned[id]?.fact?.value) ? [] : [{ because: 'inputs', message: nowIs(id, value) }];
  const { weight } = state;
  return [
    ...laterFindings(state, isLater).flatMap(([id, value]) => changed(id, value)),
    ...(weight !== undefined && isLater(weight) && !isSame(weight.data.weight, input.regimen.patient.weight)
      ? [{ because: 'inputs' as const, message: nowIs('weight', weight.data.weight) }]
      : []),
  ];
}

/** What is now known of each finding that a later entry speaks of. Scores belong to the course, not to the plan. */
function laterFindings(
  state: CourseState,
  isLater: (entry: AnyEntry) => boolean,
): readonly (readonly [FindingId, KnownValue | undefined])[] {
  const answers = answersOf(state);
  const recorded: Findings = state.recordRead?.data.findings ?? {};
  const ids = new Set<FindingId>();
  for (const { entry } of state.timeline) {
    if (!isLater(entry)) continue;
    if (entry.type === 'finding-answered') ids.add(entry.data.finding);
  }
  if (state.recordRead !== undefined && isLater(state.recordRead)) {
    for (const fact of Object.values(recorded)) if (fact.fact !== undefined) ids.add(fact.fact.finding);
  }
  return [...ids].filter(belongsToPlan).map((id) => [id, (answers[id] ?? recorded[id]?.fact)?.value] as const);
}

/** Age, sex and weight come with the plan's own regimen; the weight is looked at by itself. */
function belongsToPlan(id: FindingId): boolean {
  const finding = findingById(id);
  if (finding.kind === 'derived' || finding.scope === 'course') return false;
  return id !== 'weight' && id !== 'age' && id !== 'sex';
}

function isSame(one: KnownValue | undefined, other: KnownValue | undefined): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.value === other.value && one.unit === other.unit;
  return one === other;
}

const nowIs = (id: FindingId, value: KnownValue | undefined): string =>
  `${findingById(id).name} is now: ${describeValue(id, value, { ascii: true })}.`;
