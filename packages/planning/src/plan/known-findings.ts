import { answerSource, type Fact, type Findings } from '@ketaguide/guideline';
import { InvalidValueError, type Regimen, type Years } from '@ketaguide/quantities';
import { thresholdFinding } from '../checks/monitored-threshold.ts';
import type { DosingWeight } from '../dosing/dosing-weight.ts';
import { plannedFindings } from '../dosing/planned-dose.ts';
import type { ClinicPolicy } from '../policy/clinic-policy.ts';

/**
 * What is known of patient, people and setting, with the weight, age and threshold that hold for this plan. What somebody
 * answered about planned doses is left out: the plan itself says what is planned.
 *
 * @throws InvalidValueError for an age of the regimen that contradicts an answer
 */
export function findingsForPlan(
  known: Findings,
  { patient }: Regimen,
  weight: DosingWeight | undefined,
  policy: ClinicPolicy,
): Findings {
  if (patient.age !== undefined) refuseOtherAge(patient.age, known);
  const withoutDoses = Object.fromEntries(
    Object.entries(known).filter(([id]) => !plannedFindings.some((planned) => planned === id)),
  );
  return {
    ...withoutDoses,
    ...(weight === undefined ? {} : { weight: { ...known.weight, fact: weightFact(weight) } }),
    ...(patient.age === undefined ? {} : { age: { ...known.age, fact: ageFact(patient.age, known.age?.fact) } }),
    ...thresholdFinding(known, policy),
  };
}

/** Whether somebody counts as a child hangs on it, so of two ages neither is silently taken. In whole years they may agree. */
function refuseOtherAge({ value }: Years, { age }: Findings): void {
  const answered = age?.fact;
  if (answered?.source !== answerSource || typeof answered.value !== 'object') return;
  if (Math.floor(answered.value.value) === Math.floor(value)) return;
  throw new InvalidValueError('patient.ageYears', value, `${answered.value.value}, as the answers say`);
}

/** The same age keeps where it was read. Another one of the record stays beside that of the regimen. */
function ageFact(stated: Years, known: Fact | undefined): Fact {
  const recorded = typeof known?.value === 'object' ? known.value.value : undefined;
  if (known === undefined || recorded === undefined) return { finding: 'age', value: stated, source: answerSource };
  if (recorded === stated.value) return known;
  const isSameYear = Math.floor(recorded) === Math.floor(stated.value);
  return {
    finding: 'age',
    value: stated,
    source: answerSource,
    ...(isSameYear ? {} : { conflictsWith: [known] }),
  };
}

function weightFact({ weight, source, date, differsFrom }: DosingWeight): Fact {
  return {
    finding: 'weight',
    value: weight,
    source,
    ...(date === undefined ? {} : { date }),
    ...(differsFrom.length === 0 ? {} : { conflictsWith: differsFrom }),
  };
}
