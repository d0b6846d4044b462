import { applies, doesNotApply, notKnown } from './expected-result.ts';
import type { ExpectedResults, PatientScenarios } from './scenario.ts';
import { answersSettingInPlace, evidenceFor, nothingKnown, notPregnant, settingFor } from './usual-results.ts';

const record: ExpectedResults = { ...nothingKnown, ...evidenceFor.spinalCordInjury, ...notPregnant };

const plan = (rate: number, minutes: number) => ({
  'planned-infusion-rate': { value: rate, unit: 'mg/kg/h' },
  'planned-duration': { value: minutes, unit: 'min' },
});
const inRefractoryRange = ['planned-infusion-rate', 'refractory-pain', 'care-setting'] as const;
/** The total is worked out from rate, weight and duration. */
const totalEnough = {
  'dosing.dose-response': applies(['planned-infusion-rate', 'weight', 'planned-duration'], { met: 'yes' }),
} as const;

export const benExampleScenarios: PatientScenarios = {
  patient: 'ben-example-spinal-cord-injury',
  scenarios: [
    {
      title: 'the record alone: two codes make one kind of pain',
      answers: {},
      facts: {
        'target-pain': 'spinal-cord-injury-pain',
        weight: { value: 80, unit: 'kg' },
        age: { value: 38, unit: 'a' },
        sex: 'male',
        pregnancy: 'no',
        'pain-score-baseline': 7,
      },
      suggested: [],
      expected: record,
    },
    {
      title: 'plan: 3 mg/kg per hour for refractory pain in intensive care, everything in place',
      answers: {
        ...plan(3, 240),
        ...answersSettingInPlace,
        'refractory-pain': 'yes',
        'care-setting': 'icu',
      },
      expected: {
        ...record,
        ...totalEnough,
        'dosing.infusion': applies(inRefractoryRange, { met: 'yes' }),
        ...settingFor.rateAboveThresholdInPlace,
      },
    },
    {
      title: 'plan: 3 mg/kg per hour in intensive care, refractory or not is not known yet',
      answers: { ...plan(3, 240), 'care-setting': 'icu' },
      expected: {
        ...record,
        ...totalEnough,
        'dosing.infusion': applies(undefined, { met: 'unknown', unknown: ['refractory-pain'] }),
        ...settingFor.rateAboveThreshold,
      },
    },
    {
      title: 'plan: 3 mg/kg per hour in a monitored ward is outside both ranges',
      answers: { ...plan(3, 240), 'refractory-pain': 'yes', 'care-setting': 'monitored' },
      expected: {
        ...record,
        ...totalEnough,
        'dosing.infusion': applies(['planned-infusion-rate', 'care-setting'], { met: 'no' }),
        ...settingFor.rateAboveThreshold,
      },
    },
    {
      title: 'plan: 8 mg/kg per hour is outside even for refractory pain in intensive care',
      answers: { ...plan(8, 240), 'refractory-pain': 'yes', 'care-setting': 'icu' },
      expected: {
        ...record,
        ...totalEnough,
        'dosing.infusion': applies(['planned-infusion-rate'], { met: 'no' }),
        ...settingFor.rateAboveThreshold,
      },
    },
    {
      title: 'plan: 7 mg/kg per hour is the most for it, here without resuscitation equipment',
      answers: {
        ...plan(7, 240),
        'refractory-pain': 'yes',
        'care-setting': 'icu',
        'setting-resuscitation-equipment': 'no',
      },
      expected: {
        ...record,
        ...totalEnough,
        'dosing.infusion': applies(inRefractoryRange, { met: 'yes' }),
        'personnel.setting': applies(
          ['planned-infusion-rate', 'monitored-setting-threshold', 'setting-resuscitation-equipment'],
          { met: 'no' },
        ),
      },
    },
    {
      title: 'plan: 2 mg/kg per hour for exactly 120 min gives enough in too short a time',
      answers: plan(2, 120),
      expected: {
        ...record,
        'dosing.infusion': applies(['planned-infusion-rate'], { met: 'yes' }),
        'dosing.dose-response': applies(['planned-infusion-rate', 'planned-duration'], { met: 'no' }),
        ...settingFor.rateAboveThreshold,
      },
    },
    {
      title: 'plan: 1 mg/kg per hour for 121 min gives enough in a long enough time',
      answers: plan(1, 121),
      expected: {
        ...record,
        'dosing.infusion': applies(['planned-infusion-rate'], { met: 'yes' }),
        ...totalEnough,
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: only the rate is set',
      answers: { 'planned-infusion-rate': { value: 0.5, unit: 'mg/kg/h' } },
      expected: {
        ...record,
        'dosing.infusion': applies(['planned-infusion-rate'], { met: 'yes' }),
        'dosing.dose-response': applies(undefined, {
          met: 'unknown',
          unknown: ['planned-total-dose', 'planned-duration'],
        }),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: only a duration is set, and it is too short whatever the rate',
      answers: { 'planned-duration': { value: 100, unit: 'min' } },
      expected: {
        ...record,
        'dosing.dose-response': notKnown(['planned-infusion-rate', 'planned-total-dose'], {
          met: 'no',
          because: ['planned-duration'],
        }),
      },
    },
    {
      title: 'plan: a total and a duration are set, and no rate: the total says that one is planned',
      answers: {
        'planned-total-dose': { value: 80, unit: 'mg' },
        'planned-duration': { value: 121, unit: 'min' },
      },
      expected: {
        ...record,
        'dosing.infusion': applies(['planned-total-dose'], {
          met: 'unknown',
          unknown: ['planned-infusion-rate', 'refractory-pain', 'care-setting'],
        }),
        'dosing.dose-response': applies(['planned-total-dose', 'planned-duration'], { met: 'yes' }),
      },
    },
    {
      title: 'plan: a bolus of 0.35 mg/kg and no infusion',
      answers: {
        'planned-bolus': { value: 0.35, unit: 'mg/kg' },
        'planned-infusion-rate': { value: 0, unit: 'mg/kg/h' },
      },
      expected: {
        ...record,
        'dosing.bolus': applies(['planned-bolus'], { met: 'yes' }),
        'dosing.infusion': doesNotApply(['planned-infusion-rate']),
        'dosing.dose-response': doesNotApply(['planned-infusion-rate']),
        ...settingFor.rateBelowThreshold,
      },
    },
    {
      title: 'plan: a bolus of 0.4 mg/kg is more than the guideline gives',
      answers: { 'planned-bolus': { value: 0.4, unit: 'mg/kg' } },
      expected: { ...record, 'dosing.bolus': applies(['planned-bolus'], { met: 'no' }) },
    },
    {
      title: 'response: 7 to 4 is 42.9% lower, satisfaction is not known yet',
      answers: { 'pain-score-follow-up': 4 },
      expected: {
        ...record,
        'response.positive': applies(undefined, { met: 'unknown', unknown: ['satisfied'] }),
        'follow-on.oral': notKnown(['satisfied']),
        'follow-on.intranasal': notKnown(['satisfied']),
      },
    },
    {
      title: 'response: 7 to 6 is only 14.3% lower, and neither another measure nor satisfaction is known',
      answers: { 'pain-score-follow-up': 6 },
      expected: {
        ...record,
        'response.positive': applies(undefined, {
          met: 'unknown',
          unknown: ['comparable-measure-improved', 'satisfied'],
        }),
        'follow-on.oral': notKnown(['comparable-measure-improved', 'satisfied']),
        'follow-on.intranasal': notKnown(['comparable-measure-improved', 'satisfied']),
      },
    },
  ],
};
