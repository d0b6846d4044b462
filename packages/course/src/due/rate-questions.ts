import {
  type AskedFinding,
  askedFindingById,
  type Fact,
  type FindingId,
  type Findings,
  type Hint,
  limits,
  mentionedFindings,
  recommendationById,
} from '@ketaguide/guideline';
import type { MgPerKgPerHour } from '@ketaguide/quantities';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { lookAtRate, type RateCheckContext, type RateFromBag } from './rate-checks.ts';

/** Something that a rate asks for, and what is known of it now. */
export interface RateQuestion {
  readonly finding: AskedFinding;
  readonly fact: Fact | undefined;
  /** What the list of people says besides, where it does not settle the question. */
  readonly hints: readonly Hint[];
  readonly isMet: boolean;
}

/** What a rate above a limit asks for: people, setting, and higher up refractory pain and the ICU. */
export interface RateQuestions {
  /** The limit that the rate is above. */
  readonly above: MgPerKgPerHour;
  readonly questions: readonly RateQuestion[];
  readonly isMet: boolean;
}

/** Undefined: the rate asks for nothing. Nothing of it keeps a rate out of the record. */
export function rateQuestions(
  state: CourseState,
  infusion: InfusionState,
  from: RateFromBag,
  context: RateCheckContext,
): RateQuestions | undefined {
  const looked = lookAtRate(state, infusion, from, context);
  if (looked?.findings === undefined || looked.byWeight === undefined) return undefined;
  const { findings, byWeight, isAboveThreshold } = looked;
  const isAboveGeneral = byWeight.value > limits.infusionRateMaximum.value;
  const asked = [...(isAboveGeneral ? higherRange : []), ...(isAboveThreshold ? peopleAndSetting : [])];
  if (asked.length === 0) return undefined;
  const questions = asked.flatMap((id) => questionOf(id, findings));
  return {
    above: isAboveGeneral ? limits.infusionRateMaximum : thresholdOf(findings),
    questions,
    isMet: questions.every(({ isMet }) => isMet),
  };
}

/** What the range above the general one is said to depend on. */
const higherRange: readonly FindingId[] = ['refractory-pain', 'care-setting'];

/** The setting first: it can be looked at on the spot. */
const peopleAndSetting: readonly FindingId[] = (
  ['personnel.setting', 'personnel.supervising-clinician', 'personnel.administering-clinician'] as const
).flatMap((id) => {
  const recommendation = recommendationById(id);
  return recommendation === undefined
    ? []
    : mentionedFindings(recommendation).filter((finding) => askedFindingById(finding)?.kind === 'truth');
});

function questionOf(id: FindingId, findings: Findings): readonly RateQuestion[] {
  const finding = askedFindingById(id);
  if (finding === undefined) return [];
  const { fact, hints = [] } = findings[id] ?? {};
  return [{ finding, fact, hints, isMet: fact?.value === (finding.id === 'care-setting' ? 'icu' : 'yes') }];
}

function thresholdOf(findings: Findings): MgPerKgPerHour {
  const threshold = findings['monitored-setting-threshold']?.fact?.value;
  return typeof threshold === 'object' && threshold.unit === 'mg/kg/h'
    ? { value: threshold.value, unit: threshold.unit }
    : limits.monitoredSettingThreshold;
}
