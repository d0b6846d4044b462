import { anaSampleCrps } from '../ana-sample-crps.ts';
import { applies, doesNotApply, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import {
  answersPeopleInPlace,
  evidenceFor,
  nothingKnown,
  notPregnant,
  resultsAllNo,
  resultsPeopleInPlace,
  settingFor,
} from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...evidenceFor.crps, ...notPregnant };

/** What the clinic has answered when the demo begins. */
const entered = anaSampleCrps.entered ?? {};

const afterEntered: ExpectedResults = {
  ...record,
  'contraindications.cardiovascular-pregnancy-psychosis':
    resultsAllNo['contraindications.cardiovascular-pregnancy-psychosis'],
  'contraindications.intracranial-intraocular-pressure':
    resultsAllNo['contraindications.intracranial-intraocular-pressure'],
  'contraindications.substance-abuse': resultsAllNo['contraindications.substance-abuse'],
  // The two open things: the heart (with its ECG) and the liver (with its tests).
  'testing.healthy': notKnown([
    'cardiovascular-disease-suspected-or-high-risk',
    'liver-dysfunction',
    'hepatic-disease',
  ]),
  'testing.ecg': notKnown(['cardiovascular-disease-suspected-or-high-risk', 'baseline-ecg'], { met: 'unknown' }),
  'testing.liver-function': notKnown(['liver-dysfunction', 'hepatic-disease', 'baseline-liver-tests'], {
    met: 'unknown',
  }),
};

/** The two open things settled: an ECG today, for her hypertension, and no liver disease. */
const settled = {
  ...entered,
  'cardiovascular-disease-suspected-or-high-risk': 'yes',
  'baseline-ecg': 'yes',
  'hepatic-disease': 'none',
  'liver-dysfunction': 'no',
} as const;

const afterSettled: ExpectedResults = {
  ...afterEntered,
  'contraindications.hepatic': doesNotApply(['hepatic-disease']),
  'testing.healthy': doesNotApply(['cardiovascular-disease-suspected-or-high-risk']),
  'testing.ecg': applies(['cardiovascular-disease-suspected-or-high-risk', 'baseline-ecg'], { met: 'yes' }),
  'testing.liver-function': resultsAllNo['testing.liver-function'],
};

const mgPerKgPerHour = (value: number) => ({ value, unit: 'mg/kg/h' });
const minutes = (value: number) => ({ value, unit: 'min' });
const noBolus = { 'planned-bolus': { value: 0, unit: 'mg/kg' } } as const;
const afterNoBolus = { 'dosing.bolus': doesNotApply(['planned-bolus']) } as const;
const rateInRange = { 'dosing.infusion': applies(['planned-infusion-rate'], { met: 'yes' }) } as const;
/** The total is worked out from these three. */
const total = ['planned-infusion-rate', 'weight', 'planned-duration'] as const;

export const anaSampleScenarios: PatientScenarios = {
  patient: 'ana-sample-crps',
  scenarios: [
    {
      title: 'the record alone',
      answers: {},
      facts: {
        'target-pain': 'crps',
        weight: { value: 70, unit: 'kg' },
        age: { value: 54, unit: 'a' },
        sex: 'female',
        pregnancy: 'no',
        'pain-score-baseline': 8,
        'baseline-ecg': 'unknown',
        'baseline-liver-tests': 'unknown',
      },
      suggested: ['poorly-controlled-cardiovascular-disease', 'cardiovascular-disease-suspected-or-high-risk'],
      expected: record,
    },
    { title: 'what the clinic enters: two things stay open', answers: entered, expected: afterEntered },
    { title: 'an ECG today and no liver disease: nothing is open', answers: settled, expected: afterSettled },
    {
      title: 'plan: 0.5 mg/kg per hour for 2 h give 70 mg, and 120 min are not more than 120 min',
      answers: {
        ...settled,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(0.5),
        'planned-duration': minutes(120),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'no' }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: 138 min are the fewest that give 80 mg (80.5 mg)',
      answers: {
        ...settled,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(0.5),
        'planned-duration': minutes(138),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'yes' }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: 137 min give 79.9 mg, which is not 80 mg',
      answers: {
        ...settled,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(0.5),
        'planned-duration': minutes(137),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'no' }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan of the demo: 4 h give 140 mg, with the people in place',
      answers: {
        ...settled,
        ...answersPeopleInPlace,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(0.5),
        'planned-duration': minutes(240),
      },
      expected: {
        ...afterSettled,
        ...resultsPeopleInPlace,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'yes' }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: exactly 1 mg/kg per hour is not above the threshold',
      answers: {
        ...settled,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(1),
        'planned-duration': minutes(240),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'yes' }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: 1.2 mg/kg per hour asks for the monitored setting',
      answers: {
        ...settled,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(1.2),
        'planned-duration': minutes(240),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'yes' }),
        ...settingFor.rateAboveThreshold,
      },
    },
    {
      title: 'plan: a threshold lowered to 0.4 mg/kg per hour asks for it at 0.5',
      answers: {
        ...settled,
        ...noBolus,
        'monitored-setting-threshold': mgPerKgPerHour(0.4),
        'planned-infusion-rate': mgPerKgPerHour(0.5),
        'planned-duration': minutes(240),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        ...rateInRange,
        'dosing.dose-response': applies(total, { met: 'yes' }),
        ...settingFor.rateAboveThreshold,
      },
    },
    {
      title: 'plan: 0.35 mg/kg per hour, as in a published CRPS regimen, lies below the general range',
      answers: {
        ...settled,
        ...noBolus,
        'planned-infusion-rate': mgPerKgPerHour(0.35),
        'planned-duration': minutes(240),
      },
      expected: {
        ...afterSettled,
        ...afterNoBolus,
        'dosing.infusion': applies(['planned-infusion-rate'], { met: 'no' }),
        'dosing.dose-response': applies(total, { met: 'yes' }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'response of the demo: 8 to 5 is 37.5% lower, and she is satisfied',
      answers: { ...settled, 'pain-score-follow-up': 5, satisfied: 'yes' },
      expected: {
        ...afterSettled,
        'response.positive': applies(['pain-score-baseline', 'pain-score-follow-up', 'satisfied'], { met: 'yes' }),
        'follow-on.oral': applies(['pain-score-baseline', 'pain-score-follow-up', 'satisfied']),
        'follow-on.intranasal': applies(['pain-score-baseline', 'pain-score-follow-up', 'satisfied']),
      },
    },
  ],
};
