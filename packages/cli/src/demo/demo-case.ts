import { type AssessmentReport, assessRecord, convertUnit, type PatientRecord, readRecord } from '@ketaguide/fhir';
import { type Answers, combineFindings, type Findings, parseAnswers } from '@ketaguide/guideline';
import { makePlan, type Plan } from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import { printable } from '../rendering/printable.ts';
import type { Terminal } from '../terminal.ts';
import { type AnaDose, anaBag, anaSample, peopleThere, saidInTheInterview, settledToday } from './ana-sample.ts';

/** What every scene of the demo plays with: one patient, on one day. */
export interface DemoCase {
  readonly terminal: Terminal;
  readonly today: string;
  readonly patient: NonNullable<typeof anaSample>;
  readonly record: PatientRecord;
  /** All that has been answered by the time there is a plan. */
  readonly answersForPlan: object;
  readonly answers: (answers: object) => Answers;
  /** Her record, with what is planned where there is a plan, and these answers over it. */
  readonly assess: (answers: object, planned?: Findings) => AssessmentReport;
  /** A plan for her as she is when there is one. */
  readonly plan: (dose: AnaDose) => Plan;
}

/** A part of the story: what happens, and what is shown then. Its number comes from its place. */
export interface Scene {
  readonly title: string;
  readonly tells: string;
  readonly shows: readonly string[];
}

export function demoCase(terminal: Terminal, today: string): DemoCase {
  if (anaSample === undefined) throw new Error('the patient of the demo is not among the sample patients');
  const record = readRecord(anaSample.bundle(today), today);
  const answers = (given: object): Answers => parseAnswers(given, convertUnit, today);
  const answersForPlan = { ...saidInTheInterview, ...settledToday(today), ...peopleThere };
  const findings = combineFindings(record.findings, answers(answersForPlan));
  return {
    terminal,
    today,
    patient: anaSample,
    record,
    answersForPlan,
    answers,
    assess: (given, planned = {}) => {
      const known = { ...record, findings: { ...record.findings, ...planned } };
      return printable(assessRecord({ record: known, answers: answers(given), asOf: today }));
    },
    // The weight is left to the record.
    plan: ({ rateMgPerKgPerH, durationMin }) =>
      makePlan({
        regimen: {
          patient: {},
          events: [
            {
              type: 'infusion',
              start: quantity(0, 'min'),
              duration: quantity(durationMin, 'min'),
              amount: quantity(rateMgPerKgPerH, 'mg/kg/h'),
            },
          ],
          bag: anaBag,
        },
        asOf: today,
        findings,
        medicines: record.medicines,
      }),
  };
}
