import {
  type Certainty,
  describeCriterion,
  type FindingId,
  type Grade,
  type Provenance,
  type RecommendationId,
  type RecommendationResult,
  recommendationById,
} from '@ketaguide/guideline';
import {
  amountInWords,
  type Check,
  type CheckLevel,
  durationInWords,
  type GivenReason,
  missingReasons,
  type Plan,
  type ReasonChoice,
  reasonChoices,
  reasonGiven,
  reasonsFor,
} from '@ketaguide/planning';
import { quantity, toNumber } from '@ketaguide/quantities';
import { count } from '../../../words/count.ts';
import { keepTogether } from '../../../words/keep-together.ts';

/** A check as a row: what is so, what the rule is, what can be done. */
export interface CheckRow {
  readonly check: Check;
  readonly level: CheckLevel;
  /** "Stop", "Reason needed", "Reason given", "Note". */
  readonly levelWords: string;
  readonly fact: string;
  readonly rule: string | undefined;
  readonly choice: string | undefined;
  readonly tag: GradeOfCheck | undefined;
  readonly provenance: Provenance;
  readonly reasons: readonly ReasonChoice[];
  readonly given: GivenReason | undefined;
  /** The findings that can be settled right here: people, setting, refractory pain. */
  readonly unknown: readonly FindingId[];
}

export interface GradeOfCheck {
  readonly statement: RecommendationId;
  readonly grade: Grade;
  readonly certainty: Certainty;
}

/** Something that is as it should be. */
export interface MetRow {
  readonly id: string;
  readonly text: string;
  readonly tag: GradeOfCheck | undefined;
  readonly provenance: Provenance;
}

export const checkRows = (plan: Plan): readonly CheckRow[] =>
  plan.checks.map((check) => {
    const given = reasonGiven(check, plan.reasons);
    return {
      check,
      level: check.level,
      levelWords: levelWords(check.level, given !== undefined),
      fact: keepTogether(check.fact),
      rule: check.rule === undefined ? undefined : keepTogether(check.rule),
      choice: check.choice,
      tag: tagOf(check.recommendation),
      provenance: check.provenance,
      reasons: reasonsFor(check).flatMap((id) => reasonChoices.filter((choice) => choice.id === id)),
      given,
      unknown: check.unknown,
    };
  });

function levelWords(level: CheckLevel, isGiven: boolean): string {
  switch (level) {
    case 'stop':
      return 'Stop';
    case 'reason':
      return isGiven ? 'Reason given' : 'Reason needed';
    case 'note':
      return 'Note';
  }
}

function tagOf(id: RecommendationId | null): GradeOfCheck | undefined {
  const found = id === null ? undefined : recommendationById(id);
  return found && { statement: found.id, grade: found.grade, certainty: found.certainty };
}

/** Sections whose statements a plan can meet. */
const planSections: readonly string[] = ['dosing', 'testing', 'personnel'];

export function metRows(plan: Plan): readonly MetRow[] {
  const fired = new Set(
    plan.checks.filter(({ level }) => level !== 'note').map(({ recommendation }) => recommendation),
  );
  const met = plan.assessment.recommendations.filter(
    ({ recommendation: { id, section }, status, met }) =>
      planSections.includes(section) &&
      status === 'applies' &&
      met === 'yes' &&
      !fired.has(id) &&
      !plan.notChecked.includes(id),
  );
  return [
    ...met.map((result) => ({
      id: result.recommendation.id,
      text: keepTogether(metWords(result, plan)),
      tag: tagOf(result.recommendation.id),
      provenance: 'guideline' as const,
    })),
    ...bagRow(plan),
  ];
}

function metWords({ recommendation }: RecommendationResult, plan: Plan): string {
  const dose = plan.infusions[0]?.dose;
  const asked = recommendation.metWhen === undefined ? '' : describeCriterion(recommendation.metWhen);
  switch (recommendation.id) {
    case 'dosing.dose-response':
      return `${dose?.total === undefined ? '' : `${amountInWords(dose.total)} over ${dose && durationInWords(dose.duration)}`}. ${sentence(withoutNames(asked))}.`;
    case 'dosing.infusion':
      return `${dose?.rateByWeight === undefined ? '' : amountInWords(dose.rateByWeight)}. ${recommendation.statement.split('. ')[0]}.`;
    case 'dosing.bolus':
      return `${dose?.bolusByWeight === undefined ? '' : amountInWords(dose.bolusByWeight)}. ${recommendation.statement}`;
    default:
      return `${recommendation.subject}: as the guideline asks.`;
  }
}

/** "Planned total dose at least 80 mg and Planned duration more than 2 h" to "at least … and more than …". */
const withoutNames = (text: string): string =>
  text.replace(/Planned total dose /g, '').replace(/ and Planned duration /g, ' over ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What comes out of the bag, against what it holds. */
function bagRow({ bag, isBagSufficient, infusions }: Plan): readonly MetRow[] {
  const steps = infusions[0]?.program?.steps;
  if (bag === undefined || isBagSufficient !== true || steps === undefined) return [];
  const dose = steps.reduce((sum, step) => sum + toNumber(step.dose), 0);
  const volume = steps.reduce((sum, step) => sum + toNumber(step.volume), 0);
  return [
    {
      id: 'bag.sufficient',
      text: `${amountInWords(quantity(dose, 'mg'), { against: [bag.drug] })} needs ${amountInWords(quantity(volume, 'mL'), { against: [bag.volume] })}. The bag holds ${amountInWords(bag.volume)}${infusions.length === 1 ? '' : ', one for each infusion'}.`,
      tag: undefined,
      provenance: 'tool-rule',
    },
  ];
}

/** "1 reason needed, 1 note, 3 met". */
export function countWords(plan: Plan, met: readonly MetRow[]): string {
  const missing = missingReasons(plan.checks, plan.reasons).length;
  const of = (level: CheckLevel) => plan.checks.filter((check) => check.level === level).length;
  const given = of('reason') - missing;
  return [
    of('stop') === 0 ? '' : count(of('stop'), 'stop'),
    missing === 0 ? '' : `${count(missing, 'reason')} needed`,
    given === 0 ? '' : `${count(given, 'reason')} given`,
    of('note') === 0 ? '' : count(of('note'), 'note'),
    `${met.length} met`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
