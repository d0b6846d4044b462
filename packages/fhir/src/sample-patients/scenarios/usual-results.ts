import type { FindingId } from '@ketaguide/guideline';
import { applies, doesNotApply, notKnown } from './expected-result.ts';
import type { ExpectedResults } from './scenario.ts';

/** Results that many scenarios share, so that each scenario shows only what is its own. */

const heartQuestions: readonly FindingId[] = [
  'cardiovascular-disease-suspected-or-high-risk',
  'poorly-controlled-cardiovascular-disease',
];
const liverQuestions: readonly FindingId[] = [
  'liver-dysfunction',
  'hepatic-disease',
  'liver-toxicity-risk',
  'high-dose-frequent-infusions-expected',
];
const settingItems: readonly FindingId[] = [
  'setting-monitored',
  'setting-resuscitation-equipment',
  'setting-rescue-medications',
  'setting-emergency-personnel',
];

/** The record tells the weight and a sex other than male, and nobody has said anything else. */
export const nothingKnown: ExpectedResults = {
  'indications.spinal-cord-injury': notKnown(['target-pain']),
  'indications.crps': notKnown(['target-pain']),
  'indications.other-pain': notKnown(['target-pain']),
  'dosing.bolus': notKnown(['planned-bolus'], { met: 'unknown' }),
  'dosing.infusion': notKnown(['planned-infusion-rate', 'planned-total-dose', 'refractory-pain', 'care-setting'], {
    met: 'unknown',
  }),
  'dosing.dose-response': notKnown(['planned-infusion-rate', 'planned-total-dose', 'planned-duration'], {
    met: 'unknown',
  }),
  'contraindications.cardiovascular-pregnancy-psychosis': notKnown([
    'poorly-controlled-cardiovascular-disease',
    'pregnancy',
    'active-psychosis',
  ]),
  'contraindications.hepatic': notKnown(['hepatic-disease'], { forces: ['avoid', 'caution'] }),
  'contraindications.intracranial-intraocular-pressure': notKnown([
    'elevated-intracranial-pressure',
    'elevated-intraocular-pressure',
  ]),
  'contraindications.substance-abuse': notKnown(['active-substance-abuse']),
  'follow-on.oral': doesNotApply([]),
  'follow-on.intranasal': doesNotApply([]),
  'testing.healthy': notKnown([...heartQuestions, ...liverQuestions]),
  'testing.ecg': notKnown([...heartQuestions, 'baseline-ecg'], { met: 'unknown' }),
  'testing.liver-function': notKnown([...liverQuestions, 'baseline-liver-tests'], { met: 'unknown' }),
  'response.positive': doesNotApply([]),
  'personnel.supervising-clinician': applies([], {
    met: 'unknown',
    unknown: [
      'supervisor-is-physician-experienced-with-ketamine',
      'supervisor-acls-certified',
      'supervisor-sedation-trained',
    ],
  }),
  'personnel.administering-clinician': applies([], {
    met: 'unknown',
    unknown: ['administrator-is-nurse-or-physician-assistant', 'administrator-sedation-trained'],
  }),
  'personnel.setting': notKnown(['planned-infusion-rate', ...settingItems], { met: 'unknown' }),
};

type Some = Partial<ExpectedResults>;

const targetPain = ['target-pain'] as const;

/** Which of the three lines of evidence bears on the pain: one of them, or none. */
export const evidenceFor = {
  spinalCordInjury: {
    'indications.spinal-cord-injury': applies(targetPain),
    'indications.crps': doesNotApply(targetPain),
    'indications.other-pain': doesNotApply(targetPain),
  },
  crps: {
    'indications.spinal-cord-injury': doesNotApply(targetPain),
    'indications.crps': applies(targetPain),
    'indications.other-pain': doesNotApply(targetPain),
  },
  otherPain: {
    'indications.spinal-cord-injury': doesNotApply(targetPain),
    'indications.crps': doesNotApply(targetPain),
    'indications.other-pain': applies(targetPain),
  },
  noChronicPain: {
    'indications.spinal-cord-injury': doesNotApply(targetPain),
    'indications.crps': doesNotApply(targetPain),
    'indications.other-pain': doesNotApply(targetPain),
  },
} as const satisfies Readonly<Record<string, Some>>;

/** Pregnancy is settled as no; the heart and the mind are still open. */
export const notPregnant: Some = {
  'contraindications.cardiovascular-pregnancy-psychosis': notKnown([
    'poorly-controlled-cardiovascular-disease',
    'active-psychosis',
  ]),
};

/** Without a weight the total dose cannot be worked out, so that the weight is asked too. */
export const weightNotKnown: Some = {
  'dosing.dose-response': notKnown(['planned-infusion-rate', 'planned-total-dose', 'planned-duration', 'weight'], {
    met: 'unknown',
  }),
};

/** The answers of a person who has none of what speaks against an infusion or asks for a test. */
export const answersAllNo = {
  'poorly-controlled-cardiovascular-disease': 'no',
  'active-psychosis': 'no',
  'hepatic-disease': 'none',
  'elevated-intracranial-pressure': 'no',
  'elevated-intraocular-pressure': 'no',
  'active-substance-abuse': 'no',
  'cardiovascular-disease-suspected-or-high-risk': 'no',
  'liver-dysfunction': 'no',
  'liver-toxicity-risk': 'no',
  'high-dose-frequent-infusions-expected': 'no',
} as const;

/** What comes of these answers when pregnancy is settled as no as well. */
export const resultsAllNo = {
  'contraindications.cardiovascular-pregnancy-psychosis': doesNotApply([
    'poorly-controlled-cardiovascular-disease',
    'pregnancy',
    'active-psychosis',
  ]),
  'contraindications.hepatic': doesNotApply(['hepatic-disease']),
  'contraindications.intracranial-intraocular-pressure': doesNotApply([
    'elevated-intracranial-pressure',
    'elevated-intraocular-pressure',
  ]),
  'contraindications.substance-abuse': doesNotApply(['active-substance-abuse']),
  'testing.healthy': applies([
    'cardiovascular-disease-suspected-or-high-risk',
    'liver-dysfunction',
    'liver-toxicity-risk',
    'high-dose-frequent-infusions-expected',
  ]),
  'testing.ecg': doesNotApply(['cardiovascular-disease-suspected-or-high-risk']),
  'testing.liver-function': doesNotApply([
    'liver-dysfunction',
    'liver-toxicity-risk',
    'high-dose-frequent-infusions-expected',
  ]),
} as const satisfies Some;

export const answersPeopleInPlace = {
  'supervisor-is-physician-experienced-with-ketamine': 'yes',
  'supervisor-acls-certified': 'yes',
  'supervisor-sedation-trained': 'yes',
  'administrator-is-nurse-or-physician-assistant': 'yes',
  'administrator-sedation-trained': 'yes',
} as const;

export const resultsPeopleInPlace = {
  'personnel.supervising-clinician': applies(
    ['supervisor-is-physician-experienced-with-ketamine', 'supervisor-acls-certified', 'supervisor-sedation-trained'],
    { met: 'yes' },
  ),
  'personnel.administering-clinician': applies(
    ['administrator-is-nurse-or-physician-assistant', 'administrator-sedation-trained'],
    { met: 'yes' },
  ),
} as const satisfies Some;

export const answersSettingInPlace = {
  'setting-monitored': 'yes',
  'setting-resuscitation-equipment': 'yes',
  'setting-rescue-medications': 'yes',
  'setting-emergency-personnel': 'yes',
} as const;

/** The planned rate against the threshold of the monitored setting, with nothing said about the setting. */
export const settingFor = {
  rateBelowThreshold: {
    'personnel.setting': doesNotApply(['planned-infusion-rate', 'monitored-setting-threshold']),
  },
  rateAboveThreshold: {
    'personnel.setting': applies(['planned-infusion-rate', 'monitored-setting-threshold'], {
      met: 'unknown',
      unknown: settingItems,
    }),
  },
  rateAboveThresholdInPlace: {
    'personnel.setting': applies(['planned-infusion-rate', 'monitored-setting-threshold', ...settingItems], {
      met: 'yes',
    }),
  },
} as const satisfies Readonly<Record<string, Some>>;
