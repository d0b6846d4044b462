import {
  describeValue,
  type FindingId,
  type Findings,
  findingById,
  findingIds,
  type KnownValue,
} from '@ketaguide/guideline';
import type { SignedPlan, StaleBecause } from '@ketaguide/planning';
import type { AnyEntry } from '../events/entry.ts';
import { byAcknowledgement } from '../events/entry-order.ts';
import { answersOf } from '../findings/course-findings.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { medicinesOnLabel } from './medicines-on-label.ts';

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
    ...inputChanges(state, signed, (entry) => byAcknowledgement(entry, plan) > 0),
    ...versions.filter((change) => change !== false),
  ];
}

/**
 * The inputs of a plan that entries say otherwise, among the entries that its author had not seen. A correction made since
 * counts as much as a new entry.
 */
export function inputChanges(
  state: CourseState,
  { input }: SignedPlan,
  isLater: (entry: AnyEntry) => boolean,
): readonly PlanChange[] {
  const later = state.timeline.filter(({ original, annotations }) => [original, ...annotations].some(isLater));
  const answers = answersOf(state);
  const recorded: Findings = state.recordRead?.data.findings ?? {};
  const weight = state.weight?.data.weight ?? (answers.weight ?? recorded.weight?.fact)?.value;
  // A correction may make an entry say nothing any more of what it was about, and so may another reading of the record.
  const saying = later.some(({ entry }) => entry.type === 'record-read')
    ? [...later, ...state.timeline.filter(({ entry }) => entry.type === 'record-read')]
    : later;
  const ids = new Set(saying.flatMap(({ entry, original }) => [...findingsIn(entry), ...findingsIn(original)]));
  const changes = [...ids].flatMap((id): readonly PlanChange[] => {
    const value = id === 'weight' ? weight : (answers[id] ?? recorded[id]?.fact)?.value;
    const planned = input.findings?.[id]?.fact?.value;
    // Whoever doses by another weight than the measured one has the measured one among the findings.
    if (isSame(value, planned) || (id === 'weight' && isSame(value, input.regimen.patient.weight))) return [];
    const message = `${findingById(id).name} is now: ${describeValue(id, value, { ascii: true })}.`;
    return [{ because: 'inputs', message }];
  });
  return later.some(({ entry }) => entry.type === 'record-read')
    ? [...changes, ...medicineChange(state, input)]
    : changes;
}

/** Medicines that the label warns of, and that the plan does not have, or has and the record no longer. */
function medicineChange({ recordRead }: CourseState, { medicines = [] }: SignedPlan['input']): readonly PlanChange[] {
  const names = medicinesOnLabel(recordRead?.data.medicines ?? []).join(', ');
  if (names === medicinesOnLabel(medicines).join(', ')) return [];
  return [{ because: 'inputs', message: `Medicines on record that the label speaks of are now: ${names || 'none'}.` }];
}

/** What an entry says about the patient that a plan rests on. */
function findingsIn(entry: AnyEntry): readonly FindingId[] {
  switch (entry.type) {
    case 'finding-answered':
      return [entry.data.finding].filter(belongsToPlan);
    case 'weight-entered':
      return ['weight'];
    case 'record-read':
      // The weight of a record is proposed, and dosed by once somebody has entered it.
      return findingIds.filter(
        (id) => id !== 'weight' && entry.data.findings[id]?.fact !== undefined && belongsToPlan(id),
      );
    default:
      return [];
  }
}

/** Scores belong to the course, age and sex to the patient, and what is planned is said by the plan itself. */
function belongsToPlan(id: FindingId): boolean {
  const finding = findingById(id);
  if (finding.kind === 'derived' || finding.scope === 'course') return false;
  return !id.startsWith('planned-') && id !== 'age' && id !== 'sex';
}

function isSame(one: KnownValue | undefined, other: KnownValue | undefined): boolean {
  if (typeof one === 'object' && typeof other === 'object') return one.value === other.value && one.unit === other.unit;
  return one === other;
}
