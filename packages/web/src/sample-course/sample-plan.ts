import { readRecord } from '@ketaguide/fhir';
import { samplePatients } from '@ketaguide/fhir/sample-patients';
import { combineFindings, type Findings, parseAnswers, sameUnitOnly } from '@ketaguide/guideline';
import {
  bagOfTotal,
  type ClinicPolicy,
  giveReason,
  makePlan,
  type PlanInput,
  reasonsFor,
  type SignedPlan,
  signPlan,
} from '@ketaguide/planning';
import { quantity } from '@ketaguide/quantities';
import { samplePrescriber } from './sample-people.ts';

/** The person of the demo, as far as a course needs her. */
export const sample = samplePatients.find(({ id }) => id === 'ana-sample-crps') ?? samplePatients[0];

/** What settles the demo's two unknowns, and who is there. */
const settled = (today: string) => ({
  'cardiovascular-disease-suspected-or-high-risk': 'yes',
  'baseline-ecg': { value: 'yes', date: today, result: 'normal' },
  'hepatic-disease': 'none',
  'liver-dysfunction': 'no',
  'setting-monitored': 'yes',
  'setting-resuscitation-equipment': 'yes',
  'setting-rescue-medications': 'yes',
  'setting-emergency-personnel': 'yes',
});

/** What the record of the sample patient and her clinic say. */
export function sampleFindings(today: string): Findings {
  if (sample === undefined) throw new Error('there is no sample patient');
  const { findings } = readRecord(sample.bundle(today), today);
  return combineFindings(findings, parseAnswers({ ...sample.entered, ...settled(today) }, sameUnitOnly));
}

/** The demo's plan: 0.5 mg/kg per hour for 4 h from 500 mg in 250 mL, signed. */
export function samplePlan(findings: Findings, today: string, signedAt: string, policy: ClinicPolicy): SignedPlan {
  const bag = bagOfTotal({ drug: quantity(500, 'mg'), volume: quantity(250, 'mL') });
  const weight = findings.weight?.fact;
  const input: PlanInput = {
    regimen: {
      patient: { weight: quantity(70, 'kg') },
      events: [
        {
          type: 'infusion',
          start: quantity(0, 'min'),
          duration: quantity(240, 'min'),
          amount: quantity(0.5, 'mg/kg/h'),
        },
      ],
      bag,
    },
    asOf: today,
    findings,
    bag,
    policy,
    ...(weight?.date === undefined ? {} : { weightDate: weight.date }),
  };
  const plan = makePlan(input);
  const reasons = plan.checks.flatMap((check) => {
    const [reason] = reasonsFor(check).filter((id) => id !== 'other');
    return reason === undefined ? [] : [giveReason(check, reason)];
  });
  return signPlan(plan, { signedAt, author: samplePrescriber.id, reasons });
}
