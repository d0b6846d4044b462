import {
  type Answers,
  answerSource,
  combineFindings,
  type Fact,
  type FindingId,
  type Findings,
  type KnownValue,
} from '@ketaguide/guideline';
import { type ClinicPolicy, thresholdFinding } from '@ketaguide/planning';
import { ageInYears, divide, exact, parseIsoDate, quantity, toNumber } from '@ketaguide/quantities';
import type { Person } from '../people/person.ts';
import { plannedAmounts } from '../plan/planned-amounts.ts';
import type { CourseState } from '../state/course-state.ts';
import type { InfusionState } from '../state/infusion-state.ts';
import { personnelFindings } from './personnel-findings.ts';
import { responseAnswers } from './response-answers.ts';

export interface CourseFindingsContext {
  readonly people: readonly Person[];
  /** ISO day for which the findings hold. */
  readonly asOf: string;
  /** Lowers the monitored-setting threshold where the clinic has one of its own. */
  readonly policy?: ClinicPolicy;
  /** Whose plan and people count. Left out: the last of the course. */
  readonly infusion?: InfusionState | undefined;
}

/**
 * All that is known for an assessment: what the record said, what people answered on top of it, the weight, the scores,
 * the signed plan, and the people who were assigned. An answer "unknown" leaves standing what the record says.
 */
export function courseFindings(state: CourseState, context: CourseFindingsContext): Findings {
  const { people, asOf, policy, infusion = state.infusions.at(-1) } = context;
  const recorded: Findings = {
    ...identityFindings(state, asOf),
    ...state.recordRead?.data.findings,
    ...(infusion?.people === undefined ? {} : personnelFindings(infusion.people.data, people, asOf)),
  };
  const answered = combineFindings(recorded, {
    ...answersOf(state),
    ...weightAnswer(state),
    ...responseAnswers(state),
  });
  const findings = { ...answered, ...(infusion === undefined ? {} : planFindings(infusion)) };
  return policy === undefined ? findings : { ...findings, ...thresholdFinding(findings, policy) };
}

/** Answers as facts. What was answered "unknown" is no answer. */
export function answersOf({ answers }: Pick<CourseState, 'answers'>): Answers {
  const facts: { [id in FindingId]?: Fact } = {};
  for (const { data } of Object.values(answers)) {
    const { finding, value, date, note } = data;
    if (value === null || value === 'unknown') continue;
    facts[finding] = answer(finding, value, date, note);
  }
  return facts;
}

const answer = (finding: FindingId, value: KnownValue, date?: string, note?: string): Fact => ({
  finding,
  value,
  source: answerSource,
  ...(date === undefined ? {} : { date }),
  ...(note === undefined ? {} : { note }),
});

const weightAnswer = ({ weight }: CourseState): Answers =>
  weight === undefined ? {} : { weight: answer('weight', weight.data.weight, weight.data.measuredOn) };

/** Age and sex as they were entered with the patient's name; a record that was read says more. */
function identityFindings({ patient }: CourseState, asOf: string): Findings {
  if (patient === undefined) return {};
  const age = ageOf(patient.birthDate, asOf);
  return {
    ...(age === undefined ? {} : { age: { fact: answer('age', quantity(age, 'a')) } }),
    ...(patient.sex === 'unknown' ? {} : { sex: { fact: answer('sex', patient.sex) } }),
  };
}

/** Undefined where the date of birth is not known to the day: a year more or less may matter. */
function ageOf(birthDate: string | null, asOf: string): number | undefined {
  if (birthDate === null || parseIsoDate(birthDate).precision !== 'day' || birthDate > asOf) return undefined;
  return ageInYears(birthDate, asOf);
}

/** What the signed plan gives, as it is worked out from the plan on every other screen. */
function planFindings(infusion: InfusionState): Findings {
  const planned = plannedAmounts(infusion);
  if (planned === undefined) return {};
  const { bolus, weight, rateByWeight, duration, infused } = planned;
  const bolusByWeight =
    bolus === undefined || weight === undefined ? undefined : divide(exact(bolus.value), exact(weight.value));
  const values: readonly [FindingId, KnownValue | undefined][] = [
    ['planned-bolus', bolusByWeight && quantity(toNumber(bolusByWeight), 'mg/kg')],
    ['planned-infusion-rate', rateByWeight],
    ['planned-duration', duration],
    ['planned-total-dose', infused],
  ];
  return Object.fromEntries(
    values.flatMap(([finding, value]) =>
      value === undefined
        ? []
        : [[finding, { fact: { finding, value, source: 'derived', note: 'from the signed plan' } }]],
    ),
  );
}
