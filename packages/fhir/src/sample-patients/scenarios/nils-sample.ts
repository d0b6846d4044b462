import { applies, doesNotApply, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import {
  answersAllNo,
  answersSettingInPlace,
  evidenceFor,
  nothingKnown,
  notPregnant,
  resultsAllNo,
} from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...evidenceFor.otherPain, ...notPregnant };
const healthy: ExpectedResults = { ...record, ...resultsAllNo };

const exactlyThirtyPercent = ['pain-score-baseline', 'pain-score-follow-up', 'satisfied'] as const;

export const nilsSampleScenarios: PatientScenarios = {
  patient: 'nils-sample-phantom-limb-pain',
  scenarios: [
    {
      title: 'the record alone: absence of a disease from the record is not a no',
      answers: {},
      facts: { 'target-pain': 'phantom-limb-pain', weight: { value: 78, unit: 'kg' }, 'pain-score-baseline': 10 },
      suggested: [],
      expected: record,
    },
    { title: 'every question answered no: no test is called for', answers: answersAllNo, expected: healthy },
    {
      title: 'an ECG was done though nobody knows yet whether it is called for',
      answers: { 'baseline-ecg': 'yes' },
      expected: {
        ...record,
        'testing.ecg': notKnown(
          ['cardiovascular-disease-suspected-or-high-risk', 'poorly-controlled-cardiovascular-disease'],
          { met: 'yes', because: ['baseline-ecg'] },
        ),
      },
    },
    {
      title: 'neither ECG nor liver tests were done, and nobody knows yet whether they are called for',
      answers: { 'baseline-ecg': 'no', 'baseline-liver-tests': 'no' },
      expected: {
        ...record,
        'testing.ecg': notKnown(
          ['cardiovascular-disease-suspected-or-high-risk', 'poorly-controlled-cardiovascular-disease'],
          { met: 'no', because: ['baseline-ecg'] },
        ),
        'testing.liver-function': notKnown(
          ['liver-dysfunction', 'hepatic-disease', 'liver-toxicity-risk', 'high-dose-frequent-infusions-expected'],
          { met: 'no', because: ['baseline-liver-tests'] },
        ),
      },
    },
    {
      title: 'liver tests were done though nobody knows yet whether they are called for',
      answers: { 'baseline-liver-tests': 'yes' },
      expected: {
        ...record,
        'testing.liver-function': notKnown(
          ['liver-dysfunction', 'hepatic-disease', 'liver-toxicity-risk', 'high-dose-frequent-infusions-expected'],
          { met: 'yes', because: ['baseline-liver-tests'] },
        ),
      },
    },
    {
      title: 'high doses at frequent intervals are expected, nothing else is known of the liver',
      answers: { 'high-dose-frequent-infusions-expected': 'yes' },
      expected: {
        ...record,
        'testing.healthy': doesNotApply(['high-dose-frequent-infusions-expected']),
        'testing.liver-function': applies(['high-dose-frequent-infusions-expected'], {
          met: 'unknown',
          unknown: ['baseline-liver-tests'],
        }),
      },
    },
    {
      title: 'the supervisor is not ACLS certified, and the administrator is a nurse without the training',
      answers: {
        'supervisor-acls-certified': 'no',
        'administrator-is-nurse-or-physician-assistant': 'yes',
        'administrator-sedation-trained': 'no',
      },
      expected: {
        ...record,
        'personnel.supervising-clinician': applies(['supervisor-acls-certified'], { met: 'no' }),
        'personnel.administering-clinician': applies(['administrator-sedation-trained'], { met: 'no' }),
      },
    },
    {
      title: 'two of the supervisor’s three items are so',
      answers: {
        'supervisor-is-physician-experienced-with-ketamine': 'yes',
        'supervisor-acls-certified': 'yes',
        'supervisor-sedation-trained': 'unknown',
      },
      expected: {
        ...record,
        'personnel.supervising-clinician': applies(undefined, {
          met: 'unknown',
          unknown: ['supervisor-sedation-trained'],
        }),
      },
    },
    {
      title: 'the setting is described before there is a rate: everything is there',
      answers: answersSettingInPlace,
      expected: {
        ...record,
        'personnel.setting': notKnown(['planned-infusion-rate'], {
          met: 'yes',
          because: [
            'monitored-setting-threshold',
            'setting-monitored',
            'setting-resuscitation-equipment',
            'setting-rescue-medications',
            'setting-emergency-personnel',
          ],
        }),
      },
    },
    {
      title: 'the setting is described before there is a rate: it is not monitored',
      answers: { 'setting-monitored': 'no' },
      expected: {
        ...record,
        'personnel.setting': notKnown(['planned-infusion-rate'], {
          met: 'no',
          because: ['monitored-setting-threshold', 'setting-monitored'],
        }),
      },
    },
    {
      title: 'response: 10 to 7 is exactly 30% lower, and he is satisfied',
      answers: { 'pain-score-follow-up': 7, satisfied: 'yes' },
      expected: {
        ...record,
        'response.positive': applies(exactlyThirtyPercent, { met: 'yes' }),
        'follow-on.oral': applies(exactlyThirtyPercent),
        'follow-on.intranasal': applies(exactlyThirtyPercent),
      },
    },
  ],
};
