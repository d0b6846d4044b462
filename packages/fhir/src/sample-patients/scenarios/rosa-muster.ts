import { applies, doesNotApply } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { evidenceFor, nothingKnown, settingFor, weightNotKnown } from './usual-results.ts';

const heart = 'cardiovascular-disease-suspected-or-high-risk';

const record: ExpectedResults = {
  ...nothingKnown,
  ...evidenceFor.otherPain,
  ...weightNotKnown,
  'contraindications.intracranial-intraocular-pressure': applies(['elevated-intraocular-pressure']),
  'testing.healthy': doesNotApply([heart]),
  'testing.ecg': applies([heart, 'baseline-ecg'], { met: 'yes' }),
};

const plan = (minutes: number) => ({
  'planned-bolus': { value: 0, unit: 'mg/kg' },
  'planned-infusion-rate': { value: 0.5, unit: 'mg/kg/h' },
  'planned-duration': { value: minutes, unit: 'min' },
});
const planned = {
  'dosing.bolus': doesNotApply(['planned-bolus']),
  'dosing.infusion': applies(['planned-infusion-rate'], { met: 'yes' }),
  ...settingFor.rateBelowThreshold,
} as const;

export const rosaMusterScenarios: PatientScenarios = {
  patient: 'rosa-muster-deceased',
  scenarios: [
    {
      title: 'the record alone: assessed all the same; the weight is too old to be used',
      answers: {},
      facts: {
        'target-pain': 'other-chronic-pain',
        weight: 'unknown',
        'elevated-intraocular-pressure': 'yes',
        [heart]: 'yes',
        'baseline-ecg': 'yes',
      },
      suggested: ['poorly-controlled-cardiovascular-disease'],
      expected: record,
    },
    {
      title: 'plan without a weight: the total cannot be worked out',
      answers: plan(240),
      expected: {
        ...record,
        ...planned,
        'dosing.dose-response': applies(undefined, { met: 'unknown', unknown: ['planned-total-dose', 'weight'] }),
      },
    },
    {
      title: 'plan without a weight: 120 min are too short whatever the total',
      answers: plan(120),
      expected: {
        ...record,
        ...planned,
        'dosing.dose-response': applies(['planned-infusion-rate', 'planned-duration'], { met: 'no' }),
      },
    },
  ],
};
